using DataAuditor.MSBuild.Tests.Consumers;

namespace DataAuditor.MSBuild.Tests;

[Collection(BuildTests.Name)]
public sealed class DataAuditSetTests(PackageFeed feed)
{
    // Line 7 of the project file.
    private const string Set = """
            <DataAuditSet Include="audits/synthetic.csv" Modality="tabular" Real="audits/real.csv" Gates="tabular.fidelity.ks&lt;=0.1; tabular.fidelity.tvd &gt;= 0" />
        """;

    [Fact]
    public void Is_gated_without_a_manifest_and_fails_at_the_line_of_the_item()
    {
        var consumer = Project(Set);

        Assert.True(consumer.Build().Succeeded);
        Assert.Contains("Audit 'synthetic' is up to date", consumer.Audit("-v:n").Output, StringComparison.Ordinal);
        var failed = consumer.WithBadData().Build();
        Assert.StartsWith("app.csproj(7,5): error DA1001: tabular.fidelity.ks is 1", Assert.Single(failed.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tabular.fidelity.ks<0.1", "Gates holds 'tabular.fidelity.ks<0.1'; a gate is written")]
    [InlineData("tabular.fidelity.ks<=0,1", "'0,1' is not a number")]
    [InlineData("tabular.fidelity.ks<=0.1;tabular.fidelity.ks<=0.2", "twice")]
    [InlineData("tabular.fidelity.kz<=0.1", "tabular.fidelity.ks")]
    public void Names_what_is_wrong_with_a_gate(string gates, string message)
    {
        var text = Set.Replace("tabular.fidelity.ks&lt;=0.1; tabular.fidelity.tvd &gt;= 0", gates.Replace("<", "&lt;", StringComparison.Ordinal), StringComparison.Ordinal);
        var consumer = Project(text);

        var error = Assert.Single(consumer.Audit().Errors);
        Assert.StartsWith("app.csproj(7,5): error DA2001: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_again_when_its_metadata_changes()
    {
        var consumer = Project(Set);
        Assert.True(consumer.Audit().Succeeded);

        consumer.Write("app.csproj", File.ReadAllText(consumer.Project).Replace("tvd &gt;= 0\"", "tvd &gt;= 0.5\"", StringComparison.Ordinal));
        Assert.Contains("DA1001: tabular.fidelity.tvd is 0", Assert.Single(consumer.Audit().Errors), StringComparison.Ordinal);
    }

    private Consumer Project(string items)
    {
        var consumer = new Consumer(feed, items: items).WithAudit();
        consumer.Delete("audits/colours.audit.json");
        return consumer;
    }
}
