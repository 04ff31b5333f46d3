using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Counts checks and violations, rule after rule.</summary>
internal sealed class RuleTally(int rows)
{
    private readonly List<Part> _parts = [];
    private readonly List<SkippedPart> _skipped = [];
    private readonly Evidence _evidence = new();
    private readonly Bitmap _offenders = new(rows);
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private long _checks;
    private long _violations;

    public Measurement Measurement => _checks == 0
        ? Measurement.NotMeasurable("no rule applies to any row")
        : new Measurement.Score((double)_violations / _checks)
        {
            Parts = _parts,
            Skipped = _skipped,
            Evidence = _evidence.Exhibits,
            Notes = _violations == 0 ? [] : [$"{_offenders.CountSet()} of {rows} rows break a rule"],
        };

    public void Run(string label, RowCheck check)
    {
        label = Distinct(label);
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

        _checks += checks;
        _violations += violations;
        if (checks == 0) _skipped.Add(new SkippedPart(label, "it applies to no row"));
        else _parts.Add(new Part(label, (double)violations / checks) { Details = [new("violations", violations), new("checks", checks)] });
    }

    private string Distinct(string label)
    {
        var count = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : $"{label} #{count}";
    }
}
