"""Recalculates applications with other unit costs under Apache Spark, through `si recalc` in a pipe.

    spark-submit examples/spark_recalc.py applications.ndjson --to 2021.csv --output results

`applications.ndjson` holds one application a line, `{"file": "…", "toml": "…"}`. Spark deals the lines out to its
workers; each worker runs `si`, which must be on its path, as the unit costs must be where it looks for them. The lines
of the result are those of one run over the whole file, in the same order, in as many files as there are parts. Only a
line without `file` is called after its number in the part, `-:N`.
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("applications", help="NDJSON, one application a line")
    parser.add_argument("--to", required=True, help="new unit costs")
    parser.add_argument("--from", dest="old", help="old unit costs")
    parser.add_argument("--price-year", help="new price year")
    parser.add_argument("--output", required=True, help="folder for the result")
    parser.add_argument("--parts", type=int, default=2, help="parts of the work")
    parser.add_argument("--si", default="si", help="the program, as the workers find it")
    parser.add_argument("--master", help="local[2], or a cluster's address; else Spark's own setting")
    arguments = parser.parse_args()

    command = [arguments.si, "recalc", "-", "--quiet", "--format", "ndjson", "--threads", "1", "--to", arguments.to]
    if arguments.old:
        command += ["--from", arguments.old]
    if arguments.price_year:
        command += ["--price-year", arguments.price_year]
    # 1 says that an application has errors, and its line says which; with errors in the unit costs themselves there is
    # no line. That and everything above is a failure of the part.
    piped = "sh -c " + shlex.quote(
        "{ " + shlex.join(command) + "; echo \"code $?\"; } | "
        "awk '/^code [0-9]+$/ { exit !($2 == 0 || lines && $2 == 1) } { print; lines++ }'"
    )

    builder = SparkSession.builder.appName("si recalc")
    if arguments.master:
        builder = builder.master(arguments.master)
    spark = builder.getOrCreate()
    lines = spark.sparkContext.textFile(arguments.applications, arguments.parts)
    lines.pipe(piped, checkCode=True).saveAsTextFile(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main()
