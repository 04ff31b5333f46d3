using System.Text.Json.Nodes;
using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class VariablePrecisionTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        var golden = GoldenLogText.Aggregate;
        foreach (var score in new[] { Run.Score(new VariablePrecision(), GoldenLogText.Extracted), Run.Score(new VariablePrecision { Statements = true }, GoldenLogText.Statements) })
        {
            Assert.Equal((double)golden["vp"]!, score.Value, 1e-12);
            Assert.Equal((double)golden["vp_micro"]!, score.Parts.Single(part => part.Name == "micro").Value, 1e-12);
        }
    }

    [GoldenFact]
    public void Agrees_with_every_golden_case_alone()
    {
        foreach (var (one, record) in GoldenLogText.Cases.Zip(GoldenLogText.Extracted))
        {
            if (one["true_vars"]!.AsArray().Count == 0 || one["pred_vars"]!.AsArray().Count == 0) continue;
            Assert.Equal((double)one["var_prf"]![0]!, Run.Score(new VariablePrecision(), record).Value, 1e-12);
        }
    }

    // 1 of 2; none given is precise; nothing right; a number and its text are the same.
    [Fact]
    public void Is_the_mean_share_of_variables_that_are_right() =>
        Assert.Equal((0.5 + 1 + 0 + 1) / 4, Run.Score(new VariablePrecision(), Record("""["a","b","b"]""", """["b","c"]"""), Record("[]", """["a"]"""), Record("""["x"]""", "null"), Record("[3]", """["3"]""")).Value, 12);

    [Fact]
    public void Shows_the_records_whose_variables_are_wrong()
    {
        var score = Run.Score(new VariablePrecision(), Record("""["a"]""", """["a"]"""), Record("""["a"]""", """["b"]"""));

        Assert.Equal(1, Assert.Single(score.Evidence).Record);
    }

    [Fact]
    public void Is_the_worst_where_no_line_was_given_a_variable()
    {
        var score = Run.Score(new VariablePrecision(), Record("[]", """["a"]"""), Record("null", """["b"]"""));

        Assert.Equal(0, score.Value);
        Assert.Equal(["no synthetic record has a variable: the worst value"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_a_gold_variable() => Assert.Equal("no record has a gold variable", Run.Reason(new VariablePrecision(), Record("""["a"]""", "[]")));

    [Fact]
    public void Takes_no_variable_of_a_line_that_is_no_statement()
    {
        string[] records = [Run.Record(("line", "not code"), ("gold_line", "log.info(a)")), Run.Record(("line", "log.info(a)"), ("gold_line", "log.info(a)")), Run.Record(("line", "log.info(a)"), ("gold_line", "plain"))];
        var score = Run.Score(new VariablePrecision { Statements = true }, records);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["1 record has no log statement in the gold line and is left out", "1 of 2 lines are no log statement, so that none of their variables is found"], score.Notes);
        Assert.Equal("every record has no log statement in the gold line", Run.Reason(new VariablePrecision { Statements = true }, records[2]));
    }

    [Fact]
    public void Refuses_a_field_that_is_no_list() =>
        Assert.Equal(
            "record 0: the field 'parameters' must be an array of texts or numbers",
            Assert.Throws<AuditException>(() => Run.On(new VariablePrecision(), Run.Record(("parameters", new object[] { new[] { 1 } }), ("gold_parameters", new[] { "a" })))).Message);

    private static string Record(string given, string gold) => Run.Record(("parameters", JsonNode.Parse(given)), ("gold_parameters", JsonNode.Parse(gold)));
}
