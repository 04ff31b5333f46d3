using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Templates;

public sealed class TemplateVariablesTests
{
    [Theory]
    [InlineData("took 3 ms", "took <*> ms", "3")]
    [InlineData("a  b", "a b", "")]
    [InlineData("a b c", "<*> c", "a b")]
    [InlineData("x=1,y=", "x=<*>,y=<*>", "1|")]
    [InlineData("aab", "a<*>b", "a")]
    [InlineData("1:2:3", "<*>:<*>", "1|2:3")]
    public void Are_the_shortest_texts_from_left_to_right(string line, string template, string variables) =>
        Assert.Equal(variables.Length == 0 && !template.Contains('*', StringComparison.Ordinal) ? [] : variables.Split('|'), TemplateVariables.Of(line, template)!);

    [Theory]
    [InlineData("took 3 s", "took <*> ms")]
    [InlineData("it took 3 ms", "took <*> ms")]
    [InlineData("ab", "a")]
    [InlineData("ab", "ab<*>b")]
    public void Are_none_of_a_line_of_another_template(string line, string template) => Assert.Null(TemplateVariables.Of(line, template));
}
