using System.Globalization;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Tests.DuckDb;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Parquet;

public sealed class ParquetReaderTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [DuckDbFact]
    public void The_files_types_tell_the_kinds()
    {
        Write("x.parquet", "SELECT 1::TINYINT AS t, 2::BIGINT AS b, 0.1::FLOAT AS f, 2.5::DOUBLE AS d, 1.25::DECIMAL(9,2) AS m, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:00:00.5' AS at, true AS yes, 'x' AS c, 'y'::ENUM('y') AS e, uuid_nil AS u FROM (SELECT '00000000-0000-0000-0000-000000000000'::UUID AS uuid_nil)");
        var table = _loading.Read("x.parquet");

        Assert.Equal("1 2 0.10000000149011612 2.5 1.25 2024-02-29 2024-02-29T12:00:00.5Z true x y 00000000-0000-0000-0000-000000000000", string.Join(' ', table.Columns.Select(column => column.TextAt(0))));
        Assert.Equal("NNNNNDDCCCC", string.Concat(table.Columns.Select(column => column.Kind.ToString()[0])));
    }

    [DuckDbFact]
    public void Null_empty_text_and_nan_are_three_things()
    {
        Write("x.parquet", "SELECT * FROM (VALUES ('', 'nan'::DOUBLE), (NULL, NULL), ('a', 1)) AS t(c, n)");
        var table = _loading.Read("x.parquet");

        Assert.Equal(["", "(null)", "a"], Loading.Texts(table.Columns[0]));
        Assert.Equal(["NaN", "(null)", "1"], Loading.Texts(table.Columns[1]));
    }

    [DuckDbFact]
    public void Integers_that_a_double_would_round_are_levels()
    {
        Write("x.parquet", "SELECT * FROM (VALUES (1, 9007199254740992), (9007199254740993, NULL)) AS t(wide, fits)");
        var table = _loading.Read("x.parquet");

        Assert.Equal([ColumnKind.Category, ColumnKind.Number], table.Columns.Select(column => column.Kind));
        Assert.Equal(["1", "9007199254740993"], Loading.Texts(table.Columns[0]));
    }

    [DuckDbFact]
    public void Rows_keep_their_order()
    {
        Write("x.parquet", "SELECT range AS n, 'level' || (range % 100) AS c FROM range(300000)");
        var loaded = _loading.Load("x.parquet");

        Assert.Equal(300_000, loaded.Records);
        Assert.Equal(Enumerable.Range(0, 300_000).Select(row => (double)row), ((NumberColumn)loaded.Table.Columns[0]).Values.ToArray());
        Assert.Equal("level99", loaded.Table.Columns[1].TextAt(299_999));
    }

    [DuckDbFact]
    public void A_table_of_another_format_may_fix_the_columns()
    {
        _loading.Write("real.csv", "n,c\n1,7\n");
        Write("synthetic.parquet", "SELECT '2.5' AS n, 42 AS c, 1 AS extra");
        var synthetic = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.parquet"))["synthetic"];
        Assert.Equal(["2.5", "42"], synthetic.Table.Columns.Select(column => column.TextAt(0)));
        Assert.Equal(["column 'extra' left out: the real table has no such column"], synthetic.Notes);

        Write("synthetic.parquet", "SELECT 1 AS c, n FROM (VALUES ('1'), ('x')) AS t(n)");
        Assert.Equal("synthetic.parquet: record 2, column 'n': 'x' is not a number, as in the real data", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.parquet")));

        Write("synthetic.parquet", "SELECT 1 AS c");
        Assert.Equal("synthetic.parquet: column 'n' is missing, which the real table has", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.parquet")));
    }

    [DuckDbFact]
    public void Several_files_are_one_table_and_folders_add_no_column()
    {
        Write("year=2024/a.parquet", "SELECT 1 AS n");
        Write("year=2025/a.parquet", "SELECT 2 AS n");
        var table = _loading.Read("year=*/a.parquet");

        Assert.Equal(["n"], table.Columns.Select(column => column.Name));
        Assert.Equal(["1", "2"], Loading.Texts(table.Columns[0]));
    }

    [DuckDbFact]
    public void What_is_no_table_is_a_fault()
    {
        Write("nested.parquet", "SELECT [1, 2] AS list");
        Assert.Equal("nested.parquet: column 'list' is of the nested or binary type List; only flat records make a table", _loading.Fault("nested.parquet"));

        Write("none.parquet", "SELECT 1 AS n WHERE false");
        Assert.Equal("none.parquet: the file has columns, but no records", _loading.Fault("none.parquet"));

        _loading.Write("text.parquet", "a,b\n1,2\n");
        Assert.StartsWith("text.parquet: the file is not read: ", _loading.Fault("text.parquet"), StringComparison.Ordinal);

        Write("cut.parquet", "SELECT range AS n FROM range(100000)");
        var bytes = File.ReadAllBytes(Path.Combine(_loading.Folder, "cut.parquet"));
        _loading.Write("cut.parquet", [.. bytes[..100], .. bytes[^20_000..]]);
        Assert.StartsWith("cut.parquet: the file is not read: ", _loading.Fault("cut.parquet"), StringComparison.Ordinal);

        Assert.Equal("absent.parquet: there is no such file", _loading.Fault("absent.parquet"));
    }

    private void Write(string name, string sql)
    {
        var path = _loading.Write(name, "");
        using var connection = new DuckDbConnection(path);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"COPY ({sql}) TO {Sql.Text(path)} (FORMAT parquet, USE_TMP_FILE false)"));
    }
}
