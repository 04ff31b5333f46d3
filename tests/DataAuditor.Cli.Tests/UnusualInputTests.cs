using System.Text;

namespace DataAuditor.Cli.Tests;

/// <summary>Input that is unusual and right: other spellings of the same table, values at the edge, columns that say nothing.</summary>
public sealed class UnusualInputTests : IDisposable
{
    private const string Header = "age,amount,city,day\n";

    private readonly Tool _tool = new();

    public UnusualInputTests() => _tool.WriteGoodAudit();

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string, byte[]> ReadableData => new()
    {
        { "byte-order mark", [0xEF, 0xBB, 0xBF, .. Utf8(Tool.GoodCsv)] },
        { "CRLF", Utf8(Tool.GoodCsv.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "no line end at the end", Utf8(Tool.GoodCsv.TrimEnd('\n')) },
        { "UTF-16 little-endian", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Tool.GoodCsv)] },
        { "UTF-16 big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Tool.GoodCsv)] },
        { "other column order", Utf8("city,day,amount,age\nOslo,2024-01-01,10.5,31\nRome,2024-01-02,11.25,42\nOslo,2024-01-05,9,57\nBern,2024-02-01,12,23\n") },
        { "everything quoted", Utf8("\"age\",\"amount\",\"city\",\"day\"\n\"31\",\"10.5\",\"Oslo\",\"2024-01-01\"\n\"42\",\"11.25\",\"Rome\",\"2024-01-02\"\n\"57\",\"9\",\"Oslo\",\"2024-01-05\"\n\"23\",\"12\",\"Bern\",\"2024-02-01\"\n") },
    };

    [Theory]
    [MemberData(nameof(ReadableData))]
    public void Reads_the_same_table_in_another_dress(string what, byte[] synthetic)
    {
        _tool.Write("synthetic.csv", synthetic);
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "equals": 0 }""", """{ "metric": "tabular.fidelity.tvd", "equals": 0 }""", """{ "metric": "tabular.fidelity.pearson", "equals": 0 }""",
            """{ "metric": "tabular.fidelity.contingency", "equals": 0 }""", """{ "metric": "tabular.validity.missing-gap", "equals": 0 }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.True(outcome.ExitCode == 0, $"{what}: {outcome.Error}");
    }

    [Theory]
    [InlineData("age\n31\n42\n")]
    [InlineData("age,suspicion\n31,\n42,none\n")]
    public void Asks_no_attack_score_of_synthetic_records(string synthetic)
    {
        _tool.Write("real.csv", "age,suspicion\n31,0.9\n42,0.8\n57,0.4\n");
        _tool.Write("synthetic.csv", synthetic);
        _tool.Write("holdout.csv", "age,suspicion\n30,0.5\n44,0.3\n58,0.1\n");
        _tool.Write("orders.audit.json", """
            { "modality": "tabular", "decision": "point", "data": { "synthetic": "synthetic.csv", "real": "real.csv", "holdout": "holdout.csv" },
              "fields": { "attack_score": "suspicion" }, "gates": [
              { "metric": "tabular.privacy.mia-auc", "min": 0.88, "max": 0.89 },
              { "metric": "tabular.fidelity.ks", "max": 1 } ] }
            """);

        // Eight of nine pairs are ranked right.
        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        _tool.Write("holdout.csv", "age\n30\n");
        Assert.Contains(_tool.Run("audit", "orders.audit.json").Messages, message => message.Contains("column 'suspicion' is missing, which the real table has", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-0.0")]
    [InlineData("0")]
    public void Takes_negative_zero_for_zero(string zero)
    {
        _tool.Write("real.csv", "x\n0\n1\n");
        _tool.Write("synthetic.csv", $"x\n{zero}\n1\n");
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "equals": 0 }""");

        Assert.Equal(0, _tool.Run("audit", "orders.audit.json").ExitCode);
    }

    [Fact]
    public void Measures_values_at_the_edge_of_doubles()
    {
        _tool.Write("real.csv", "x,y\n1e308,1\n-1e308,2\n5e-324,3\n");
        _tool.Write("synthetic.csv", "x,y\n1e308,1\n-1e308,2\n1e308,3\n");
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "part": "x", "max": 0.34, "min": 0.33 }""");

        Assert.Equal(0, _tool.Run("audit", "orders.audit.json").ExitCode);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("-Infinity")]
    public void Counts_spelled_out_non_numbers_as_values_that_differ(string word)
    {
        _tool.Write("real.csv", "x\n1\n2\n");
        _tool.Write("synthetic.csv", $"x\n1\n{word}\n");
        _tool.Manifest("""{ "metric": "tabular.fidelity.ks", "equals": 0.5 }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Fact]
    public void Reads_integers_beyond_2_to_the_63_as_categories_where_real_has_them()
    {
        _tool.Write("real.csv", "id\n92233720368547758089\n92233720368547758088\n");
        _tool.Write("synthetic.csv", "id\n92233720368547758089\n92233720368547758087\n");
        _tool.Manifest("""{ "metric": "tabular.fidelity.tvd", "equals": 0.5 }""");

        Assert.Equal(0, _tool.Run("audit", "orders.audit.json").ExitCode);
    }

    [Fact]
    public void Gives_an_all_null_synthetic_column_the_worst_value()
    {
        _tool.Write("synthetic.csv", Header + "31,,Oslo,2024-01-01\n42,,Rome,2024-01-02\n57,,Oslo,2024-01-05\n23,,Bern,2024-02-01\n");
        _tool.Manifest(
            """{ "metric": "tabular.fidelity.ks", "part": "amount", "equals": 1 }""",
            """{ "metric": "tabular.validity.missing-gap", "part": "amount", "equals": 1 }""",
            """{ "metric": "tabular.fidelity.pearson", "part": "age|amount", "equals": 1 }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    [Fact]
    public void Shows_an_all_null_real_column_as_skipped_and_does_not_pass_a_gate_on_it()
    {
        _tool.Write("real.csv", Header + "31,,Oslo,2024-01-01\n42,,Rome,2024-01-02\n");
        _tool.Write("orders.schema.json", """{ "properties": { "amount": { "type": "number" } } }""");
        _tool.Write(
            "orders.audit.json",
            """{ "modality": "tabular", "data": { "synthetic": "synthetic.csv", "real": "real.csv", "schema": "orders.schema.json" }, "gates": [ { "metric": "tabular.fidelity.ks", "part": "amount", "max": 1 } ] }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error DA1003: tabular.fidelity.ks cannot be measured: column 'amount':", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_a_constant_column_and_a_single_row()
    {
        _tool.Write("real.csv", Header + "31,1,Oslo,2024-01-01\n");
        _tool.Write("synthetic.csv", Header + "31,1,Oslo,2024-01-01\n");
        _tool.Manifest(
            """{ "metric": "tabular.fidelity.ks", "equals": 0 }""",
            """{ "metric": "tabular.fidelity.tvd", "equals": 0 }""",
            """{ "metric": "tabular.fidelity.pearson", "max": 1, "optional": true }""");

        var outcome = _tool.Run("audit", "orders.audit.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning DA1003: tabular.fidelity.pearson cannot be measured:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_constant_synthetic_column_the_worst_correlation()
    {
        _tool.Write("synthetic.csv", Header + "31,1,Oslo,2024-01-01\n42,1,Rome,2024-01-02\n57,1,Oslo,2024-01-05\n");
        _tool.Manifest("""{ "metric": "tabular.fidelity.pearson", "part": "age|amount", "max": 0.99 }""");

        Assert.Equal(1, _tool.Run("audit", "orders.audit.json").ExitCode);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
