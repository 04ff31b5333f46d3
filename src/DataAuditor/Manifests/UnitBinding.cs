using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Manifests;

/// <summary>Reads in what units the numbers of roles are.</summary>
internal static class UnitBinding
{
    public static Dictionary<string, Unit> Bind(LocatedJson? units, List<Diagnostic> problems)
    {
        var bound = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var declared in units?.Members ?? [])
        {
            try
            {
                bound[declared.Name] = SignalRole.ParseUnit(declared.Name, declared.Value.Text!);
            }
            catch (FormatException wrong)
            {
                problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, $"'units': {wrong.Message}", declared.Value.Location));
            }
        }

        return bound;
    }
}
