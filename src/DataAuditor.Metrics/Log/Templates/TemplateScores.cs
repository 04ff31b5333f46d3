using System.Runtime.InteropServices;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How lines were grouped and which templates they got, held against the truth as the evaluators of Loghub-2.0 do (Jiang et al. 2024).</summary>
internal sealed class TemplateScores
{
    private readonly Dictionary<(int Predicted, int Truth), TemplateCell> _cells = [];

    private readonly Dictionary<string, int> _predicted = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _truths = new(StringComparer.Ordinal);

    private readonly List<ScoredTemplate> _predictedTemplates = [];

    private readonly List<ScoredTemplate> _trueTemplates = [];

    /// <param name="predictedOf">The template, or its identifier, by its number in the table.</param>
    public TemplateScores(TemplateTable table, Func<int, string> predictedOf, NullTexts nulls)
    {
        foreach (var ((predicted, truth), cell) in table.Cells)
        {
            var isNull = nulls.Contains(table.Truths[truth]);
            var text = predictedOf(predicted);
            var key = (Number(nulls.Contains(text) ? "" : text, _predicted, _predictedTemplates), isNull ? -1 : Number(table.Truths[truth], _truths, _trueTemplates));
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _);
            known = known.With(cell);
        }

        foreach (var ((predicted, truth), cell) in _cells)
        {
            Lines += cell.Lines;
            if (truth < 0) continue;

            Labelled += cell.Lines;
            var (own, wanted) = (_predictedTemplates[predicted], _trueTemplates[truth]);
            own.Add(truth, cell);
            wanted.Add(predicted, cell);
            if (own.Text != wanted.Text) continue;

            Exact += cell.SameVariables;
            wanted.Exact += cell.SameVariables;
        }
    }

    /// <summary>All lines, those without a true template among them.</summary>
    public long Lines { get; }

    /// <summary>Lines with a true template.</summary>
    public long Labelled { get; }

    /// <summary>Lines whose template is the true one, letter by letter, and their variables too where these are compared.</summary>
    public long Exact { get; }

    /// <summary>The templates predicted for lines that have a true one.</summary>
    public IEnumerable<ScoredTemplate> Predicted => _predictedTemplates.Where(static template => template.Lines > 0);

    public IReadOnlyList<ScoredTemplate> True => _trueTemplates;

    /// <summary>Lines by what was predicted and what is true; null where nothing is.</summary>
    public IEnumerable<(ScoredTemplate Predicted, ScoredTemplate? True, TemplateCell Cell)> Cells =>
        _cells.Select(pair => (_predictedTemplates[pair.Key.Predicted], pair.Key.Truth < 0 ? null : _trueTemplates[pair.Key.Truth], pair.Value));

    /// <summary>Whether all lines of a true template got one template, and no other line did.</summary>
    public bool IsGroupedRight(ScoredTemplate truth) => truth.Partners == 1 && _predictedTemplates[truth.Partner].Lines == truth.Lines;

    /// <summary>Whether all lines that got a template are of it; that all lines of it got it is not asked.</summary>
    public bool IsTemplateRight(ScoredTemplate predicted) => predicted.Partners == 1 && _trueTemplates[predicted.Partner].Text == predicted.Text;

    private static int Number(string text, Dictionary<string, int> numbers, List<ScoredTemplate> templates)
    {
        if (numbers.TryGetValue(text, out var number)) return number;

        numbers.Add(text, templates.Count);
        templates.Add(new ScoredTemplate(text));
        return templates.Count - 1;
    }
}
