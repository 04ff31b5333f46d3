using System.Text.Json.Nodes;
using DataAuditor.Manifests;
using DataAuditor.Models;
using DataAuditor.Models.Sandbox;
using DataAuditor.Running;

namespace DataAuditor.Tests.Running;

public sealed class SandboxModelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Say_nothing_of_a_sandbox_that_no_program_was_run_in()
    {
        var models = new SandboxModels(NoModels.Instance, Manifest("none"));

        Assert.Null(models.Find(ModelRoles.Nli));
        Assert.Empty(models.Used);
        Assert.Empty(models.Notes);
    }

    [Theory]
    [InlineData("bubblewrap", "programs run in bubblewrap, their tests in another", 0)]
    [InlineData("none", "programs run without isolation", 1)]
    public void Tell_how_programs_were_run(string isolation, string description, int warnings)
    {
        var models = new SandboxModels(NoModels.Instance, Manifest(isolation));

        Assert.IsType<CodeSandbox>(models.Find(ModelRoles.Sandbox));
        var used = Assert.Single(models.Used);
        Assert.Equal(("sandbox", description), (used.Role, used.Description));
        Assert.Equal(warnings, models.Notes.Count());
        Assert.All(models.Notes, static note => Assert.True(note.IsGrave));
    }

    [Fact]
    public void Are_isolated_unless_the_manifest_says_otherwise() =>
        Assert.Equal((SandboxIsolation.Bubblewrap, SandboxIsolation.None), (Manifest(null).Sandbox, Manifest("none").Sandbox));

    [Fact]
    public void Are_in_the_report_with_the_reason_why_nothing_was_run()
    {
        var report = Audit.Measure(Manifest("none"), ["reasoning.validity.pass-rate"], new Dictionary<string, JsonObject>(StringComparer.Ordinal)).Report;

        Assert.StartsWith("no record could be judged: 'cobol' is none of the languages", Assert.Single(report.Skipped).Reason, StringComparison.Ordinal);
        Assert.Equal("programs run without isolation", Assert.Single(report.Models!).Description);
    }

    private AuditManifest Manifest(string? sandbox)
    {
        _folder.Write("code.jsonl", """{"code":"x","tests":["y"],"language":"cobol"}""");
        var key = sandbox is null ? "" : $", \"sandbox\": \"{sandbox}\"";
        return AuditManifest.Load(_folder.Write("code.audit.json", $$"""{ "modality": "reasoning", "data": { "synthetic": "code.jsonl" }, "gates": []{{key}} }"""));
    }
}
