using System.Text.Json.Nodes;
using DataAuditor.Catalog;
using DataAuditor.Gates;
using DataAuditor.Metrics;
using DataAuditor.Metrics.History;
using DataAuditor.Usages;

namespace DataAuditor.Manifests;

/// <summary>What a manifest's form cannot say: that gates name metrics that exist, carry a limit, and do not contradict one another.</summary>
internal static class GateCheck
{
    private const string Subjects = "either a 'metric', a 'dimension', a 'history' alarm or a 'coverage'";

    public static void Run(AuditManifest manifest, IReadOnlyList<LocatedJson> written, List<Diagnostic> problems)
    {
        problems.AddRange(UsageCheck.Unknown(manifest));
        var seen = new Dictionary<string, Gate>(StringComparer.Ordinal);
        for (var i = 0; i < manifest.Gates.Count; i++)
        {
            var gate = manifest.Gates[i];
            var json = i < written.Count ? written[i] : null;
            CheckSubject(manifest, gate, json, problems);
            if (gate.History is not null) CheckHistory(manifest, gate, problems);
            else if (gate.Coverage is not null) problems.AddRange(CoverageGateCheck.Run(manifest.Modality, gate));
            else CheckLimits(gate, problems);
            foreach (var key in KeysOf(gate))
            {
                if (!seen.TryAdd(key, gate))
                {
                    problems.Add(Error($"this gate repeats the one at line {seen[key].Location?.Line}: both set '{key.Split('|')[0]}' for {gate.Subject}", gate.Location));
                    break;
                }
            }
        }

        foreach (var waiver in manifest.Waivers) CheckWaiver(manifest, waiver, problems);
    }

    /// <summary>Checks gates that were made in code the same way.</summary>
    public static void Run(AuditManifest manifest)
    {
        var problems = new List<Diagnostic>();
        Run(manifest, [], problems);
        if (problems.Count > 0) throw new AuditException(problems);
    }

    private static void CheckSubject(AuditManifest manifest, Gate gate, LocatedJson? json, List<Diagnostic> problems)
    {
        var location = json?["metric"]?.Location ?? gate.Location;
        if (!IsOne(gate.Metric, gate.Dimension, gate.History, gate.Coverage)) problems.Add(Error($"a gate names {Subjects}", gate.Location));

        if (gate.Metric is null && (gate.Part is not null || gate.Options is not null))
        {
            problems.Add(Error("'part' and 'options' belong to gates that name a metric", gate.Location));
        }

        if (gate.Metric is null) return;

        if (SignalCatalog.IsSignal(gate.Metric) && manifest.HistoryPath is null) problems.Add(Error(NoHistory(gate), gate.Location));
        foreach (var entry in Metrics(manifest.Modality, gate.Metric, location, problems)) CheckOptions(entry, gate.Options, json?["options"], gate.Location, problems);
    }

    private static void CheckWaiver(AuditManifest manifest, Waiver waiver, List<Diagnostic> problems)
    {
        if (!IsOne(waiver.Metric, waiver.Dimension, waiver.History, waiver.Coverage)) problems.Add(Error($"a waiver names {Subjects}", waiver.Location));
        if (waiver.Metric is not null) Metrics(manifest.Modality, waiver.Metric, waiver.Location, problems);
        else if (waiver.Part is not null) problems.Add(Error("'part' belongs to waivers that name a metric", waiver.Location));
    }

    private static bool IsOne(params object?[] subjects) => subjects.Count(subject => subject is not null) == 1;

    /// <summary>The metrics that a gate or a waiver names; none is a problem.</summary>
    private static MetricEntry[] Metrics(Modality modality, string name, SourceLocation? location, List<Diagnostic> problems)
    {
        MetricEntry[] named = [.. SignalCatalog.IsSignal(name) ? SignalCatalog.Match(name) : MetricCatalog.Match(name)];
        MetricEntry[] entries = [.. named.Where(entry => entry.Info.Modality == modality)];
        if (entries.Length == 0)
        {
            problems.Add(Error(
                named.Length > 0
                    ? $"'{name}' is not a metric of {Prefix(modality)} data"
                    : $"no metric is named '{name}'{Suggestion.For(name, MetricCatalog.All.Concat(SignalCatalog.All).Select(entry => entry.Info.Id))}",
                location));
        }

        return entries;
    }

    private static void CheckOptions(MetricEntry entry, JsonObject? options, LocatedJson? json, SourceLocation? gate, List<Diagnostic> problems)
    {
        if (options is null) return;

        try
        {
            entry.With(options);
        }
        catch (MetricOptionException wrong)
        {
            var member = json?.Members.FirstOrDefault(member => member.Name == wrong.Option);
            problems.Add(Error(wrong.Message.TrimEnd('.'), member?.NameLocation ?? json?.Location ?? gate));
        }
    }

    private static void CheckHistory(AuditManifest manifest, Gate gate, List<Diagnostic> problems)
    {
        if (gate.Min is not null || gate.Max is not null || gate.EqualTo is not null || gate.ComparesWithBaseline)
        {
            problems.Add(Error("a gate on the history's alarm takes no limit", gate.Location));
        }

        if (manifest.HistoryPath is null) problems.Add(Error(NoHistory(gate), gate.Location));
    }

    private static string NoHistory(Gate gate) => $"the gate on {gate.Subject} is about rounds, and no history is named: set 'history'";

    private static void CheckLimits(Gate gate, List<Diagnostic> problems)
    {
        if (gate.Min is null && gate.Max is null && gate.EqualTo is null && !gate.ComparesWithBaseline)
        {
            problems.Add(Error($"the gate on {gate.Subject} has no limit: set min, max, equals, maxRegression, maxRelativeRegression or maxDrift", gate.Location));
        }

        if (gate.Min > gate.Max)
        {
            problems.Add(Error($"no value of {gate.Subject} can be at least {Number.Format(gate.Min.Value)} and at most {Number.Format(gate.Max!.Value)}", gate.Location));
        }

        if (gate.EqualTo is not null && (gate.Min is not null || gate.Max is not null))
        {
            problems.Add(Error("'equals' stands alone, without min and max", gate.Location));
        }
    }

    /// <summary>Two gates that set the same limit of the same thing at the same severity contradict or repeat one another.</summary>
    private static IEnumerable<string> KeysOf(Gate gate)
    {
        var subject = $"{gate.Subject}|{gate.Part}|{gate.Options?.ToJsonString()}|{gate.Severity}";
        if (gate.History is not null) yield return $"history|{subject}";
        if (gate.Coverage is not null) yield return $"coverage|{subject}";
        if (gate.Min is not null) yield return $"min|{subject}";
        if (gate.Max is not null) yield return $"max|{subject}";
        if (gate.EqualTo is not null) yield return $"equals|{subject}";
        if (gate.MaxRegression is not null) yield return $"maxRegression|{subject}";
        if (gate.MaxRelativeRegression is not null) yield return $"maxRelativeRegression|{subject}";
        if (gate.MaxDrift is not null) yield return $"maxDrift|{subject}";
    }

    private static string Prefix(Modality modality) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(modality.ToString());

    private static Diagnostic Error(string message, SourceLocation? location) => new(DiagnosticCode.Manifest, Severity.Error, message, location);
}
