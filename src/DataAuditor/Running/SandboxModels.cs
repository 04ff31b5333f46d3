using DataAuditor.Manifests;
using DataAuditor.Models;
using DataAuditor.Models.Sandbox;
using DataAuditor.Reports;

namespace DataAuditor.Running;

/// <summary>Models with the sandbox beside them, which runs the data's programs.</summary>
/// <param name="others">Serve every other role.</param>
internal sealed class SandboxModels(IModels others, AuditManifest manifest) : IModels
{
    private readonly Lazy<CodeSandbox> _sandbox = new(() => new CodeSandbox(manifest.Sandbox));

    /// <summary>The sandbox, where programs were run.</summary>
    public IEnumerable<ReportModel> Used => _sandbox.IsValueCreated ? [new ReportModel(ModelRoles.Sandbox.Name, _sandbox.Value.Description)] : [];

    /// <summary>What whoever reads the report must know of how programs were run.</summary>
    public IEnumerable<Diagnostic> Notes => _sandbox.IsValueCreated && manifest.Sandbox is SandboxIsolation.None
        ? [new Diagnostic(
            DiagnosticCode.ModelFile,
            Severity.Warning,
            "programs of the data ran on this machine without isolation, since the manifest sets 'sandbox' to 'none': they could read and change what this user can, their verdicts among it",
            manifest.Path is { } path ? new SourceLocation(path) : null) { IsGrave = true }]
        : [];

    public IModel<TInput, TOutput>? Find<TInput, TOutput>(ModelRole<TInput, TOutput> role) =>
        role.Name == ModelRoles.Sandbox.Name ? (IModel<TInput, TOutput>)(object)_sandbox.Value : others.Find(role);
}
