using DataAuditor.Metrics.Log.Statements;

namespace DataAuditor.Metrics.Tests.Log.Statements;

public sealed class LogStatementTests
{
    [GoldenFact]
    public void Is_read_as_in_every_golden_case()
    {
        Assert.Equal(149, GoldenLogText.Cases.Count);
        foreach (var one in GoldenLogText.Cases)
        {
            AssertIs((string)one["generated"]!, (string)one["pred_level"]!, (string)one["pred_text"]!, [.. one["pred_vars"]!.AsArray().Select(name => (string)name!)]);
            AssertIs((string)one["truth"]!, (string)one["true_level"]!, (string)one["true_text"]!, [.. one["true_vars"]!.AsArray().Select(name => (string)name!)]);
        }
    }

    [Theory]
    [InlineData("""log.info("Sent {} to {}", message, queue.name())""", "info", "Sent {} to {}", new[] { "message", "queue.name()" })]
    [InlineData("""LOG.Warn("a" + b+c + "d");""", "warn", "a d", new[] { "b", "c" })]
    [InlineData("""this.logger.error("no ) here, nor \" there", e).more(f)""", "error", """no ) here, nor \" there""", new[] { "e" })]
    [InlineData("debug(x, x)", "debug", "", new[] { "x" })]
    [InlineData("log.trace(\"open", "trace", "", new[] { "\"open" })]
    [InlineData("log.trace(a, b", "trace", "", new[] { "a", "b" })]
    [InlineData("log.info()", "info", "", new string[0])]
    public void Is_a_level_a_text_and_variables(string code, string level, string text, string[] variables) => AssertIs(code, level, text, variables);

    [Theory]
    [InlineData("")]
    [InlineData("connection closed")]
    [InlineData("(a)")]
    [InlineData("log.(a)")]
    public void Is_nothing_without_a_call(string code) => Assert.Null(LogStatement.Parse(code));

    private static void AssertIs(string code, string level, string text, string[] variables)
    {
        var statement = LogStatement.Parse(code)!;

        Assert.Equal((level, text), (statement.Level, statement.Text));
        Assert.Equal(variables.Order(StringComparer.Ordinal), statement.Variables.Order(StringComparer.Ordinal));
    }
}
