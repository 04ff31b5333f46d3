using DataAuditor.Catalog;
using DataAuditor.Gates;
using DataAuditor.Manifests;
using DataAuditor.Metrics;

namespace DataAuditor.Assertions;

/// <summary>The assertions without a test runner: each runner's adapter says their outcome in its own form.</summary>
public static class AuditAssertions
{
    /// <summary>The score of a dimension: the mean score of its metrics.</summary>
    public static AssertionOutcome Dimension(Dimension dimension, Records real, Records synthetic, double atLeast, AssertionOptions? options = null) =>
        Data(new Gate { Dimension = dimension, Min = atLeast }, real, synthetic, options ?? new AssertionOptions());

    /// <param name="id">A metric's id.</param>
    public static AssertionOutcome Metric(string id, Records real, Records synthetic, double? min, double? max, AssertionOptions? options = null)
    {
        options ??= new AssertionOptions();
        var modality = MetricCatalog.Find(id)?.Info.Modality ?? options.Modality;
        var gate = new Gate { Metric = id, Min = min, Max = max, Part = options.Part, Options = options.Metric };
        return Data(gate, real, synthetic, options with { Modality = modality });
    }

    /// <summary>Every gate of a manifest.</summary>
    public static AssertionOutcome Audit(string manifest) => Judge(() =>
    {
        var audit = AuditCache.Of(manifest);
        return FailureText.Of(audit, audit.Manifest.Gates);
    });

    /// <summary>
    /// Nothing that the manifest gates has become worse than in its baseline: by more than its own regression gates allow, or,
    /// where it has none, by more than a tolerance.
    /// </summary>
    public static AssertionOutcome NoRegression(string manifest, double tolerance = 0) => Judge(() =>
    {
        var path = TestFile.Find(manifest);
        var read = AuditManifest.Load(path);
        if (read.Gates.Any(gate => gate.ComparesWithBaseline))
        {
            var whole = AuditCache.Of(manifest);
            return FailureText.Of(whole, [.. whole.Manifest.Gates.Where(gate => gate.ComparesWithBaseline)]);
        }

        var compared = AuditCache.Of(FormattableString.Invariant($"{path}|regression {tolerance:R}"), () => Compared(read, tolerance));
        return FailureText.Of(compared, compared.Manifest.Gates);
    });

    /// <summary>One gate of a manifest, by the id that <see cref="GatesOf"/> lists.</summary>
    public static AssertionOutcome Gate(string gate) => Judge(() =>
    {
        var id = GateId.Parse(gate);
        var audit = AuditCache.Of(id.Manifest);
        return FailureText.Of(audit, [id.In(audit.Manifest)]);
    });

    /// <summary>One threshold of a class, by the name that <see cref="ThresholdsOf"/> lists.</summary>
    public static AssertionOutcome Threshold(Type set, string threshold) => Judge(() =>
    {
        var audit = AuditCache.Of(set.AssemblyQualifiedName!, () => ThresholdSet.ManifestOf(set));
        var gate = audit.Manifest.Gates.FirstOrDefault(gate => GateName.Of(gate) == threshold)
            ?? throw new AuditException(
                DiagnosticCode.Manifest,
                $"{set.Name} has no threshold '{PlainText.OneLine(threshold)}'{Suggestion.For(threshold, audit.Manifest.Gates.Select(GateName.Of))}");
        return FailureText.Of(audit, [gate]);
    });

    /// <summary>The ids of a manifest's gates: readable, and different from one another.</summary>
    /// <remarks>Discovery must not break: a manifest that cannot be read is one case, which fails with the reason when it is run.</remarks>
    public static IReadOnlyList<string> GatesOf(string manifest) => Cases(manifest, () =>
        AuditManifest.Load(TestFile.Find(manifest)).Gates.Select((gate, index) => GateId.Of(manifest, index, gate).ToString()));

    /// <summary>The names of a class's thresholds; one case that fails with the reason where they cannot be read.</summary>
    public static IReadOnlyList<string> ThresholdsOf(Type set) => Cases(set.Name, () => ThresholdSet.ManifestOf(set).Gates.Select(GateName.Of));

    private static IReadOnlyList<string> Cases(string whole, Func<IEnumerable<string>> gates)
    {
        try
        {
            return gates().ToArray() is { Length: > 0 } cases ? cases : [whole];
        }
        catch (AuditException)
        {
            return [whole];
        }
    }

    private static AuditManifest Compared(AuditManifest manifest, double tolerance) => manifest with
    {
        Gates =
        [
            .. manifest.Gates.Where(gate => gate.Metric is not null)
                .Select(gate => new Gate { Metric = gate.Metric, Options = gate.Options, MaxRegression = tolerance, Location = gate.Location })
                .DistinctBy(gate => $"{gate.Metric} {gate.Options?.ToJsonString()}", StringComparer.Ordinal),
        ],
    };

    private static AssertionOutcome Data(Gate gate, Records real, Records synthetic, AssertionOptions options) => Judge(() =>
    {
        if (double.IsNaN(gate.Min ?? 0) || double.IsNaN(gate.Max ?? 0)) throw new AuditException(DiagnosticCode.Manifest, $"the limit on {gate.Subject} is not a number");

        var audit = FinishedAudit.RunOnce(DataManifest.Of(gate, real, synthetic, options));
        return FailureText.Of(audit, audit.Manifest.Gates);
    });

    /// <summary>What keeps an audit from being run fails the assertion as clearly as a gate does.</summary>
    private static AssertionOutcome Judge(Func<AssertionOutcome> audit)
    {
        try
        {
            return audit();
        }
        catch (AuditException wrong)
        {
            return new AssertionOutcome { Failure = FailureText.Of(wrong) };
        }
    }
}
