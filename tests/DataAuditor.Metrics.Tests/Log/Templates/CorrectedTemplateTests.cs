using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Templates;

public sealed class CorrectedTemplateTests
{
    [Theory]
    [InlineData("  a   b ", "a b", "a b")]
    [InlineData("took 12 ms", "took <*> ms", "took <*> ms")]
    [InlineData("v1.2-3", "v1.<*>-<*>", "v1.<*>-<*>")]
    [InlineData("user=root", "user=<*>", "user=root")]
    [InlineData("is TRUE, null", "is <*>, <*>", "is TRUE, null")]
    [InlineData("open /var/log/x now", "open <*> now", "open /var/log/x now")]
    [InlineData("open /var//x /var/", "open /var//x /var/", "open /var//x /var/")]
    [InlineData("a<*>b x", "<*> x", "<*> x")]
    [InlineData("to /<*>", "to <*>", "to /<*>")]
    [InlineData("<*>.<*>.<*>", "<*>", "<*>")]
    [InlineData("<*><*><*>", "<*>", "<*>")]
    [InlineData("<*>:<*>:<*>", "<*>:<*>:<*>", "<*>")]
    [InlineData("at #<*># or #<*> end", "at #<*># or #<*> end", "at <*> or <*> end")]
    [InlineData("is '<*>' or \"<*>\" now", "is '<*>' or \"<*>\" now", "is <*> or <*> now")]
    [InlineData("", "", "")]
    public void Is_as_the_rules_say(string template, string khan, string loghub2)
    {
        Assert.Equal(khan, CorrectedTemplate.Of(template, TemplateCorrection.Khan));
        Assert.Equal(loghub2, CorrectedTemplate.Of(template, TemplateCorrection.Loghub2));
        Assert.Equal(template, CorrectedTemplate.Of(template, TemplateCorrection.None));
    }

    [GoldenFact]
    public void Equals_the_reference_correctors()
    {
        var templates = GoldenLogs.Corrections.ToArray();

        Assert.True(templates.Length > 250);
        Assert.All(templates, row => Assert.Equal((row.Khan, row.Loghub2), (CorrectedTemplate.Of(row.Template, TemplateCorrection.Khan), CorrectedTemplate.Of(row.Template, TemplateCorrection.Loghub2))));
    }
}
