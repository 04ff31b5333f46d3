using System.Globalization;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests;

public sealed class TableReaderTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Real_fixes_names_order_and_kinds(int threads)
    {
        _loading.Options = new TableReadOptions { Threads = threads };
        _loading.Write("real.csv", "code,n\nx,1\n");
        _loading.Write("synthetic.csv", "n,code\n2,7\n");
        var synthetic = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.csv"))["synthetic"];

        Assert.Equal(["code", "n"], synthetic.Table.Columns.Select(column => column.Name));
        Assert.Equal([ColumnKind.Category, ColumnKind.Number], synthetic.Table.Columns.Select(column => column.Kind));
        Assert.Equal("7", synthetic.Table.Columns[0].TextAt(0));
    }

    [Theory]
    [InlineData("synthetic.csv", "n\n2\n", 1)]
    [InlineData("synthetic.csv", "n\n2\n", 2)]
    [InlineData("synthetic.csv", "score,n\nnone,2\n", 1)]
    [InlineData("synthetic.jsonl", "{\"score\":\"none\",\"n\":2}\n", 2)]
    public void A_column_that_is_not_of_synthetic_is_neither_asked_of_it_nor_read(string file, string text, int threads)
    {
        _loading.Options = new TableReadOptions { Threads = threads, NotOfSynthetic = new HashSet<string>(["score"], StringComparer.Ordinal) };
        _loading.Write("real.csv", "n,score\n1,0.5\n");
        _loading.Write(file, text);
        _loading.Write("holdout.csv", "score,n\n0.25,3\n");
        var tables = _loading.Load(("real", "real.csv"), ("synthetic", file), ("holdout", "holdout.csv"));

        Assert.Equal(["n"], tables["synthetic"].Table.Columns.Select(column => column.Name));
        Assert.Empty(tables["synthetic"].Notes);
        Assert.Equal(["n", "score"], tables["holdout"].Table.Columns.Select(column => column.Name));
        _loading.Write("holdout.csv", "n\n3\n");
        Assert.Equal("holdout.csv(1): column 'score' is missing, which the real table has", _loading.Fault(("real", "real.csv"), ("synthetic", file), ("holdout", "holdout.csv")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_late_value_of_real_changes_the_kind_in_all_tables(int threads)
    {
        _loading.Options = new TableReadOptions { Threads = threads, BlockBytes = 64 };
        var numbers = string.Concat(Enumerable.Range(0, 200).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number},{number}.0\n")));
        _loading.Write("real.csv", "a,b\n" + numbers + "x,\n");
        _loading.Write("synthetic.csv", "a,b\n" + numbers);
        _loading.Write("holdout.csv", "a,b\ny,1\n");
        var tables = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.csv"), ("holdout", "holdout.csv"));

        Assert.All(tables.Values, table => Assert.Equal([ColumnKind.Category, ColumnKind.Number], table.Table.Columns.Select(column => column.Kind)));
        Assert.Equal("199", tables["synthetic"].Table.Columns[0].TextAt(199));
        Assert.Equal("y", tables["holdout"].Table.Columns[0].TextAt(0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_late_first_value_of_real_changes_the_kind_in_all_tables(int threads)
    {
        _loading.Options = new TableReadOptions { Threads = threads, BlockBytes = 32 };
        _loading.Write("real.csv", "a,b\n" + string.Concat(Enumerable.Repeat(",x\n", 100)) + "1,x\n");
        _loading.Write("synthetic.csv", "a,b\n2.50,x\n");
        var synthetic = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.csv"))["synthetic"];

        Assert.Equal("2.5", synthetic.Table.Columns[0].TextAt(0));
    }

    [Theory]
    [InlineData("a,b\n1,x\nabc,x\n", "synthetic.csv(3,1): column 'a': 'abc' is not a number, as in the real data")]
    [InlineData("b,a\n\"p\nq\",zz\n", "synthetic.csv(3,4): column 'a': 'zz' is not a number, as in the real data")]
    [InlineData("a,b\n007,x\n", "synthetic.csv(2,1): column 'a': '007' is not a number (its leading zero would be lost), as in the real data")]
    [InlineData("a,b\n1e309,x\n", "synthetic.csv(2,1): column 'a': '1e309' is not a number (it is beyond the range of a double), as in the real data")]
    [InlineData("a,b\n9223372036854775808,x\n", "synthetic.csv(2,1): column 'a': '9223372036854775808' is not a number (integers beyond 2^53 would be rounded), as in the real data")]
    [InlineData("a,b\n\"x\u001b[31m\",x\n", "synthetic.csv(2,1): column 'a': 'x⟨U+001B⟩[31m' is not a number, as in the real data")]
    [InlineData("a,b\n12345678901234567890123456789012345678901234567890x,x\n", "synthetic.csv(2,1): column 'a': '1234567890123456789012345678901234567890…' is not a number, as in the real data")]
    [InlineData("b\nx\n", "synthetic.csv(1): column 'a' is missing, which the real table has")]
    [InlineData("aa,b\n1,x\n", "synthetic.csv(1): column 'a' is missing, which the real table has; did you mean 'aa'?")]
    [InlineData("x,y\n1,x\n", "synthetic.csv(1): columns 'a', 'b' are missing, which the real table has")]
    public void What_does_not_fit_real_is_a_fault(string synthetic, string message)
    {
        _loading.Write("real.csv", "a,b\n1,x\n");
        _loading.Write("synthetic.csv", synthetic);
        foreach (var threads in new[] { 1, 2 })
        {
            foreach (var blockBytes in new[] { 16, 256 << 10 })
            {
                _loading.Options = new TableReadOptions { Threads = threads, BlockBytes = blockBytes };
                Assert.Equal(message, _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.csv")));
            }
        }
    }

    [Fact]
    public void The_first_record_that_does_not_fit_is_named_whatever_its_column()
    {
        _loading.Write("real.csv", "a,b\n1,1\n");
        _loading.Write("synthetic.csv", "a,b\n1,x\ny,1\n1\n");

        Assert.Equal("synthetic.csv(2,3): column 'b': 'x' is not a number, as in the real data", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.csv")));
    }

    [Fact]
    public void A_fault_of_real_comes_first()
    {
        _loading.Write("real.csv", "a,b\n1,1\n1\n");
        _loading.Write("synthetic.csv", "a,b\n1,x\n");

        Assert.Equal("real.csv(3): the record has 1 field, the header 2 fields", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.csv")));
    }

    [Fact]
    public void Columns_that_real_lacks_are_left_out_with_a_note()
    {
        _loading.Write("real.csv", "a\n1\n");
        _loading.Write("synthetic.csv", "b,a,c\nx,1,y\n");
        var synthetic = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.csv"))["synthetic"];

        Assert.Equal(["a"], synthetic.Table.Columns.Select(column => column.Name));
        Assert.Equal(["columns 'b', 'c' left out: the real table has no such column"], synthetic.Notes);
    }

    [Fact]
    public void A_declared_kind_wins_over_the_data()
    {
        _loading.Options = new TableReadOptions { Declared = new Dictionary<string, ColumnKind> { ["zip"] = ColumnKind.Category, ["n"] = ColumnKind.Number } };
        _loading.Write("real.csv", "zip,n\n123,\n");
        _loading.Write("synthetic.csv", "zip,n\n456,x\n");

        Assert.Equal([ColumnKind.Category, ColumnKind.Number], _loading.Read("real.csv").Columns.Select(column => column.Kind));
        Assert.Equal("synthetic.csv(2,5): column 'n': 'x' is not a number, as declared", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.csv")));
        Assert.Equal("synthetic.csv(2,5): column 'n': 'x' is not a number, as declared", _loading.Fault("synthetic.csv"));
    }

    [Fact]
    public void A_value_of_another_kind_is_kept_where_a_rule_counts_it()
    {
        _loading.Options = new TableReadOptions { MisfitColumns = new HashSet<string> { "n", "d" } };
        _loading.Write("real.csv", "n,d\n1,2024-01-01\n");
        _loading.Write("synthetic.csv", "n,d\nabc,2024-01-02\n,yesterday\n2,2024-01-03\n");
        var table = _loading.Load(("real", "real.csv"), ("synthetic", "synthetic.csv"))["synthetic"].Table;

        var numbers = (NumberColumn)table.Columns[0];
        Assert.Equal([double.NaN, 0, 2], numbers.Values.ToArray());
        Assert.Equal(1, numbers.NullCount);
        Assert.Equal(new Dictionary<int, string> { [0] = "abc" }, numbers.Misfits);
        Assert.Equal(["2024-01-02", "yesterday", "2024-01-03"], Loading.Texts(table.Columns[1]));
    }

    [Fact]
    public void Synthetic_fixes_the_columns_where_there_is_no_real()
    {
        _loading.Write("synthetic.csv", "a\n1\n");
        _loading.Write("holdout.csv", "a\nx\n");

        Assert.Equal("holdout.csv(2,1): column 'a': 'x' is not a number, as in the synthetic data", _loading.Fault(("synthetic", "synthetic.csv"), ("holdout", "holdout.csv")));
    }

    [Fact]
    public void A_further_table_has_its_own_columns()
    {
        _loading.Write("real.csv", "a\n1\n");
        _loading.Write("customers.csv", "a,name\nx,Ann\n");
        var tables = _loading.Load(("real", "real.csv"), ("tables.customers", "customers.csv"));

        Assert.Equal(ColumnKind.Category, tables["tables.customers"].Table.Find("a")!.Kind);
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        _loading.Write("real.csv", "a\n1\n");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            TableReader.Read(new Dictionary<string, TableSource> { ["real"] = new(Path.Combine(_loading.Folder, "real.csv")) }, new TableReadOptions(), cancellation.Token));
    }
}
