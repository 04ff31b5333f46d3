using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.DuckDb;

public sealed class DuckDbConditionsTests : IDisposable
{
    private static readonly Table Orders = Make(
        new NumberColumn("amount", ColumnKind.Number, [1, double.NaN, 0, -5], Nulls(4, 2)),
        new NumberColumn("at", ColumnKind.Date, [0, 86_400_000_000, 0, 1], Nulls(4, 2)),
        new CategoryColumn("city", [0, 1, -1, 0], ["a longer name than twelve bytes", ""]));

    private readonly DuckDbConditions _conditions = new(new Dictionary<string, Table> { ["synthetic"] = Orders, ["cities"] = Make(new CategoryColumn("name", [0], [""])) });

    public void Dispose() => _conditions.Dispose();

    [DuckDbFact]
    public void A_condition_is_true_false_or_null_in_row_order()
    {
        Assert.Equal([true, true, null, false], _conditions.Evaluate("synthetic", "amount > 0"));
        Assert.Equal([true, false, null, true], _conditions.Evaluate("synthetic", "city = 'a longer name than twelve bytes'"));
        Assert.Equal([false, true, null, false], _conditions.Evaluate("synthetic", "\"at\" = TIMESTAMP '1970-01-02'"));
        Assert.Equal([false, false, true, false], _conditions.Evaluate("synthetic", "city IS NULL -- a comment"));
        Assert.Equal([false, true, false, false], _conditions.Evaluate("synthetic", "isnan(coalesce(amount, 0))"));
    }

    [DuckDbFact]
    public void A_subquery_may_name_another_table() =>
        Assert.Equal([false, true, false, false], _conditions.Evaluate("synthetic", "EXISTS (SELECT 1 FROM cities WHERE name = synthetic.city)"));

    [DuckDbFact]
    public void Rows_keep_their_order_in_a_large_table()
    {
        var values = Enumerable.Range(0, 300_000).Select(row => (double)(row * 7919 % 1000)).ToArray();
        using var conditions = new DuckDbConditions(new Dictionary<string, Table> { ["real"] = Make(new NumberColumn("x", ColumnKind.Number, values), new NumberColumn("RowId", ColumnKind.Number, values)) });
        var holds = conditions.Evaluate("real", "x IN (SELECT x FROM real WHERE x > 500)");

        Assert.Equal(values.Select(value => (bool?)(value > 500)), holds);
    }

    [DuckDbFact]
    public void What_is_not_one_boolean_expression_is_refused()
    {
        Assert.StartsWith("the condition 'amount > ' cannot be evaluated: Parser Error: syntax error", Refusal("amount > "), StringComparison.Ordinal);
        Assert.StartsWith("the condition 'nothing > 0' cannot be evaluated: Binder Error: Referenced column \"nothing\" not found", Refusal("nothing > 0"), StringComparison.Ordinal);
        Assert.Equal("the condition 'amount' cannot be evaluated: it is not Boolean", Refusal("amount"));
        Assert.Equal("the condition 'true), (true' cannot be evaluated: it is more than one expression", Refusal("true), (true"));
        Assert.Equal("the condition 'true, false' cannot be evaluated: it is not Boolean", Refusal("true, false"));
        Assert.Contains("more than one expression", Refusal("true) FROM synthetic UNION ALL SELECT rowid, (true"), StringComparison.Ordinal);
        Assert.Contains("cannot be evaluated: ", Refusal("true) FROM synthetic; DROP TABLE synthetic; SELECT (true"), StringComparison.Ordinal);
        Assert.Contains("cannot be evaluated: ", Refusal("true; SELECT 1"), StringComparison.Ordinal);
        Assert.Contains("cannot be evaluated: ", Refusal("CAST(city AS INTEGER) > 0"), StringComparison.Ordinal);
        Assert.Contains("cannot be evaluated: ", Refusal(""), StringComparison.Ordinal);
    }

    [DuckDbFact]
    public void A_condition_reaches_no_file_and_no_setting()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Contains("Permission Error", Refusal($"EXISTS (SELECT * FROM read_csv('{file}'))"), StringComparison.Ordinal);
            Assert.Contains("Permission Error", Refusal($"EXISTS (SELECT * FROM read_text('{file}'))"), StringComparison.Ordinal);
            Assert.Contains("cannot be evaluated: ", Refusal("true) FROM synthetic; SET enable_external_access = true; SELECT (true"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [DuckDbFact]
    public void A_table_may_have_any_names()
    {
        using var conditions = new DuckDbConditions(new Dictionary<string, Table> { ["or\"der"] = Make(new NumberColumn("se\"lect", ColumnKind.Number, [1])) });

        Assert.Equal([true], conditions.Evaluate("or\"der", "\"se\"\"lect\" = 1"));
    }

    private string Refusal(string condition)
    {
        var refusal = Assert.Throws<AuditException>(() => _conditions.Evaluate("synthetic", condition)).Diagnostics.Single();
        Assert.Equal(DiagnosticCode.Manifest, refusal.Code);
        return refusal.Message;
    }

    private static Table Make(params Column[] columns) => new(columns);

    private static Bitmap Nulls(int length, int row)
    {
        var nulls = new Bitmap(length);
        nulls.Set(row);
        return nulls;
    }
}
