using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Tables;

public sealed class TableHashTests
{
    [Fact]
    public void The_same_values_have_the_same_hash_and_any_other_has_another()
    {
        var same = TableHash.Sha256(Make());
        Assert.Matches("^[0-9a-f]{64}$", same);
        Assert.Equal(same, TableHash.Sha256(Make()));
        string[] others =
        [
            TableHash.Sha256(Make(name: "y")),
            TableHash.Sha256(Make(kind: ColumnKind.Date)),
            TableHash.Sha256(Make(second: -0.0)),
            TableHash.Sha256(Make(nullRow: 1)),
            TableHash.Sha256(Make(level: "bc")),
            TableHash.Sha256(Make(code: 1)),
            TableHash.Sha256(new Table([.. Make().Columns.Reverse()])),
        ];
        Assert.DoesNotContain(same, others);
        Assert.Distinct(others);
    }

    [Fact]
    public void Room_behind_the_last_row_is_no_value()
    {
        var exact = new Table([new NumberColumn("x", ColumnKind.Number, [1, 2])]);
        var roomy = new Table([new NumberColumn("x", ColumnKind.Number, [1, 2, 99], rows: 2)]);
        Assert.Equal(TableHash.Sha256(exact), TableHash.Sha256(roomy));
    }

    [Fact]
    public void Texts_do_not_run_together()
    {
        var one = new Table([new CategoryColumn("a", [0, 1], ["ab", "c"])]);
        var other = new Table([new CategoryColumn("a", [0, 1], ["a", "bc"])]);
        Assert.NotEqual(TableHash.Sha256(one), TableHash.Sha256(other));
    }

    private static Table Make(string name = "x", ColumnKind kind = ColumnKind.Number, double second = 0.0, int nullRow = 0, string level = "b", int code = 0)
    {
        var nulls = new Bitmap(2);
        nulls.Set(nullRow);
        return new Table([new NumberColumn(name, kind, [0.0, second], nulls), new CategoryColumn("c", [code, 1], ["a", level])]);
    }
}
