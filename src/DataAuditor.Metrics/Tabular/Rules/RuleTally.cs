using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Counts checks and violations, rule after rule.</summary>
/// <param name="records">Records of the table.</param>
internal sealed class RuleTally(long records)
{
    private readonly List<Part> _parts = [];
    private readonly List<SkippedPart> _skipped = [];
    private readonly Evidence _evidence = new();
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private Bitmap? _offenders;
    private long _checks;
    private long _violations;

    public Measurement Measurement => _checks == 0
        ? Measurement.NotMeasurable("no rule applies to any row")
        : new Measurement.Score((double)_violations / _checks)
        {
            Parts = _parts,
            Skipped = _skipped,
            Evidence = _evidence.Exhibits,
            Notes = _violations == 0 ? []
                : [_offenders is null ? "which records break a rule is not known: equal rows were counted together" : $"{_offenders.CountSet()} of {records} rows break a rule"],
        };

    /// <param name="rows">Those that the check was made for.</param>
    public void Run(string label, RowCheck check, CountedRows rows)
    {
        label = Distinct(label);
        var (applied, held) = rows.Outcome ?? (rows.AreAll ? Show(label, check, rows.Rows.RowCount) : Count(check, rows));
        _checks += applied;
        _violations += applied - held;
        if (applied == 0) _skipped.Add(new SkippedPart(label, "it applies to no row"));
        else _parts.Add(new Part(label, (double)(applied - held) / applied) { Details = [new("violations", applied - held), new("checks", applied)] });
    }

    private static ConditionCounts Count(RowCheck check, CountedRows rows)
    {
        long applied = 0, held = 0;
        for (var row = 0; row < rows.Rows.RowCount; row++)
        {
            if (check.Holds(row) is not { } holds) continue;

            applied += rows.Count(row);
            if (holds) held += check.HoldsOnce ? 1 : rows.Count(row);
        }

        return new ConditionCounts(applied, held);
    }

    private ConditionCounts Show(string label, RowCheck check, int rows)
    {
        _offenders ??= new Bitmap(rows);
        long checks = 0, violations = 0;
        for (var row = 0; row < rows; row++)
        {
            if (check.Holds(row) is not { } holds) continue;
            checks++;
            if (holds) continue;

            violations++;
            _offenders.Set(row);

            // Every rule shows its first records before any rule shows many.
            var weight = 1.0 / violations;
            if (_evidence.Wants(row, weight)) _evidence.Add(new Exhibit(row, weight, check.Detail(row), label));
        }

        return new ConditionCounts(checks, checks - violations);
    }

    private string Distinct(string label)
    {
        var count = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : $"{label} #{count}";
    }
}
