using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How many lines there are of each predicted and true template: all that the six metrics of log parsing need, gathered in one pass.</summary>
public sealed class TemplateTable : IState<TemplateTable>
{
    /// <summary>Of different templates and messages together, 128 MiB; what has more is hardly parsed.</summary>
    private const long MostCharacters = 64L << 20;

    private const int MostCells = 4 << 20;

    private readonly TemplateReading _reading;
    private readonly MessageMasks _masks;
    private readonly TextTable _templates = new();
    private readonly TextTable _messages = new();
    private readonly TextTable _truths = new();
    private readonly Dictionary<(int Predicted, int Truth), TemplateCell> _cells = [];
    private readonly Dictionary<object, TemplateScores> _scores = [];
    private char[] _room = [];
    private bool _isFull;

    internal TemplateTable(TemplateReading reading, MessageMasks masks) => (_reading, _masks) = (reading, masks);

    /// <summary>Whether a line says what was predicted; else Drain is to say it.</summary>
    internal bool HasTemplates { get; private set; }

    internal long Lines { get; private set; }

    internal IReadOnlyList<string> Templates => _templates.Texts;

    internal IReadOnlyList<string> Messages => _messages.Texts;

    internal IReadOnlyList<string> Truths => _truths.Texts;

    /// <summary>By the numbers of the templates; a message's number is below 0, and its place among them is that number's complement.</summary>
    internal IReadOnlyCollection<KeyValuePair<(int Predicted, int Truth), TemplateCell>> Cells => _cells;

    internal string? Excess => _isFull ? $"there are more than {MostCells} pairs of a message and a true template, or different ones have more than {MostCharacters} characters together: give templates, or mask more of what varies" : null;

    internal void Add(Sample sample)
    {
        Lines++;
        if (_isFull) return;

        var truth = Read(sample, _reading.Truth, out var text) ? _truths.NumberOf(text) : _truths.NumberOf("");
        int predicted;
        if (Read(sample, _reading.Predicted, out text))
        {
            HasTemplates = true;
            predicted = _templates.NumberOf(text);
        }
        else if (sample.IsGiven(_reading.Predicted))
        {
            // A parser that found nothing is not one that was not asked.
            HasTemplates = true;
            predicted = _templates.NumberOf("");
        }
        else if (sample.TryText(DrainMetric<TemplateTable>.Line, ref _room, out text))
        {
            predicted = ~_messages.NumberOf(_masks.Apply(text));
        }
        else
        {
            predicted = _templates.NumberOf("");
        }

        var isSame = !_reading.ComparesVariables || TemplateVariables.AreSame(sample, _reading);
        Count((predicted, truth), new TemplateCell(1, isSame ? 1 : 0, sample.Index));
        ClearIfFull();
    }

    public void Merge(TemplateTable later)
    {
        Lines += later.Lines;
        HasTemplates |= later.HasTemplates;
        _isFull |= later._isFull;
        if (!_isFull)
        {
            int[] templates = _templates.Take(later._templates), messages = _messages.Take(later._messages), truths = _truths.Take(later._truths);
            foreach (var ((predicted, truth), cell) in later._cells) Count((predicted < 0 ? ~messages[~predicted] : templates[predicted], truths[truth]), cell);
        }

        ClearIfFull();
    }

    public void Archive(StateArchive archive)
    {
        Lines = archive.PassCount(Lines);
        HasTemplates = archive.Pass(HasTemplates);
        _isFull = archive.Pass(_isFull);
        if (_isFull) return;

        foreach (var texts in new[] { _templates, _messages, _truths }) archive.PassState(texts);
        archive.PassMap(_cells, archive.Pass, archive.Pass);
        if (_cells.Keys.Any(cell => (cell.Predicted < 0 ? ~cell.Predicted >= _messages.Texts.Count : cell.Predicted >= _templates.Texts.Count) || cell.Truth < 0 || cell.Truth >= _truths.Texts.Count))
        {
            throw StateArchive.Broken("a line's template is not there");
        }
    }

    /// <summary>What is made of it once, for all metrics that ask with the same key.</summary>
    internal TemplateScores Once(object key, Func<TemplateScores> score)
    {
        if (!_scores.TryGetValue(key, out var scores)) _scores.Add(key, scores = score());
        return scores;
    }

    private void Count((int Predicted, int Truth) key, TemplateCell more)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out _);
        cell = cell.With(more);
    }

    /// <summary>Whether there are too many depends on all lines alone: what a part has too many of, the whole has.</summary>
    private void ClearIfFull()
    {
        _isFull |= _cells.Count > MostCells || _templates.Characters + _messages.Characters + _truths.Characters > MostCharacters;
        if (!_isFull || _cells.Count == 0) return;

        _cells.Clear();
        _cells.TrimExcess();
    }

    /// <summary>A text, or an identifier that is a number.</summary>
    private bool Read(Sample sample, string role, out ReadOnlySpan<char> text)
    {
        if (_reading.IsById && sample.Value(role) is { ValueKind: JsonValueKind.Number } number)
        {
            text = number.GetRawText();
            return true;
        }

        return sample.TryText(role, ref _room, out text);
    }
}
