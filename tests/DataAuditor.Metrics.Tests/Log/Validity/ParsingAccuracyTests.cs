using DataAuditor.Metrics.Log.Templates;
using DataAuditor.Metrics.Log.Validity;
using DataAuditor.Metrics.Tests.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Validity;

public sealed class ParsingAccuracyTests
{
    [Fact]
    public void Is_the_share_of_lines_with_the_very_template()
    {
        var score = Run.Score(new ParsingAccuracy(), ParsedLines.Mixed);

        Assert.Equal(0.6, score.Value);
        Assert.Equal("wilson", score.Interval?.Method);
        Assert.Equal(["4 templates were predicted where 3 are true"], score.Notes);
    }

    [Fact]
    public void Shows_what_was_expected_and_what_it_got()
    {
        var score = Run.Score(new ParsingAccuracy(), ParsedLines.Mixed);

        Assert.Equal(
            [(7, 3, "3 lines: expected 'read <*> of <*>', got 'read <*>'"), (6, 1, "1 line: expected 'close <*>', got 'close 7'")],
            score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Weight, exhibit.Detail)));
        Assert.Equal([("read <*> of <*>", 0), ("close <*>", 2 / 3.0)], score.Parts.Select(part => (part.Name, part.Value)));
    }

    [Fact]
    public void Takes_a_parser_that_found_nothing_at_its_word() =>
        Assert.Equal(0, Run.Score(new ParsingAccuracy(), Run.Record(("line", "a"), ("gold_template", "a"), ("template", null)), Run.Record(("line", "a"), ("gold_template", "a"), ("template", null))).Value);

    [Fact]
    public void Reads_variables_off_by_the_true_template_where_rules_rewrote_the_predicted_one() => Assert.Equal(1, Run.Score(
        new ParsingAccuracy { Variables = ComparedVariables.Spans, Correction = TemplateCorrection.Khan },
        Run.Record(("line", "took 3.5 ms"), ("gold_template", "took <*> ms"), ("template", "took <*>.<*> ms"))).Value);

    [Fact]
    public void Masks_what_a_parser_left_in_a_template()
    {
        var score = Run.Score(new ParsingAccuracy(), ParsedLines.Of(("login from 203.0.113.77", "login from 203.0.113.78"), ("b", "b")));

        Assert.Matches("^1 line: expected 'login from ipv4#[0-9a-f]{2}', got 'login from ipv4#[0-9a-f]{2}'$", Assert.Single(score.Evidence).Detail);
        Assert.Matches("^login from ipv4#[0-9a-f]{2}$", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Counts_lines_without_a_true_template_as_wrong() =>
        Assert.Equal(0.5, Run.Score(new ParsingAccuracy(), ParsedLines.Of(("a", "a"), (null, "a"), ("NA", "a"), ("b", "b"))).Value);

    [Fact]
    public void May_take_the_empty_text_alone_for_none()
    {
        Assert.Equal(0.5, Run.Score(new ParsingAccuracy(), ParsedLines.Of(("a", "a"), ("NULL", "NULL"))).Value);
        Assert.Equal(1, Run.Score(new ParsingAccuracy { Nulls = NullTexts.Empty }, ParsedLines.Of(("a", "a"), ("NULL", "NULL"))).Value);
    }

    [Fact]
    public void Forgives_what_the_rules_rewrite() =>
        Assert.Equal(1, Run.Score(new ParsingAccuracy { Correction = TemplateCorrection.Khan }, ParsedLines.Of(("open <*>", "open /a/b"), ("is <*>", "is  TRUE"))).Value);

    [Fact]
    public void Has_the_built_in_parser_predict_where_no_template_is_given()
    {
        var score = Run.Score(new ParsingAccuracy(), ParsedLines.Lines(("took <*> ms", "took 3 ms"), ("took <*> ms", "took 44 ms"), ("disk full", "disk full"), ("at <*>", "on 7")));

        Assert.Equal(0.75, score.Value);
        Assert.Equal(["3 templates were predicted where 3 are true, by the built-in parser"], score.Notes);
        Assert.Equal("1 line: expected 'at <*>', got 'on <*>'", Assert.Single(score.Evidence).Detail);
    }

    [Fact]
    public void Takes_a_line_without_prediction_for_one_with_none_where_others_have_one() =>
        Assert.Equal(0.5, Run.Score(new ParsingAccuracy(), Run.Record(("line", "a"), ("gold_template", "a"), ("template", "a")), Run.Record(("line", "a"), ("gold_template", "a"))).Value);

    [Fact]
    public void Compares_variables_too_where_it_is_told_to()
    {
        var spans = new ParsingAccuracy { Variables = ComparedVariables.Spans };
        static string Line(string[]? found, string[]? wanted, string? line) =>
            Run.Record([.. new (string, object?)[] { ("template", "took <*> ms"), ("gold_template", "took <*> ms"), ("parameters", found), ("gold_parameters", wanted), ("line", line) }.Where(field => field.Item2 is not null)]);

        Assert.Equal(1, Run.Score(spans, Line(["3"], ["3"], null)).Value);
        Assert.Equal(0, Run.Score(spans, Line(["3"], ["4"], null)).Value);
        Assert.Equal(1, Run.Score(spans, Line(null, ["3"], "took  3 ms")).Value);
        Assert.Equal(0, Run.Score(spans, Line(["3", "4"], null, "took 3 ms")).Value);
        Assert.Equal(0, Run.Score(spans, Line(null, null, "takes 3 ms")).Value);
        Assert.Equal("1 line of 'took <*> ms': other variables than expected", Assert.Single(Run.Score(spans, Line(["3"], ["4"], null)).Evidence).Detail);
    }

    [Fact]
    public void Needs_a_truth_and_a_line()
    {
        Assert.Equal("no record has the field 'gold_template'", Run.Reason(new ParsingAccuracy(), Run.Record(("template", "a"))));
        Assert.Equal("no record has one of the fields 'template', 'line'", Run.Reason(new ParsingAccuracy(), Run.Record(("gold_template", "a"))));
        Assert.Equal("no line has a true template", Run.Reason(new ParsingAccuracy(), ParsedLines.Of(("null", "a"), ("NaN", "b"))));
        Assert.Equal(0, Run.Score(new ParsingAccuracy()).Value);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_pattern() => Assert.StartsWith("option 'pattern' is no regular expression that can be used: ", Run.Reason(new ParsingAccuracy { Pattern = "(" }, ParsedLines.Mixed), StringComparison.Ordinal);

    [Fact]
    public void Takes_garbage_and_endless_lines()
    {
        var score = Run.Score(new ParsingAccuracy(), ParsedLines.Lines(("a", "\0\u0001\uFFFD\u001b[31m"), ("b", new string('x', 10_000_000)), ("c", " "), ("d", "d")));

        Assert.Equal(0.25, score.Value);
    }
}
