namespace DataAuditor.Metrics.Log.Templates;

/// <summary>A predicted template, or a true one, and its lines that have a true one.</summary>
internal sealed class ScoredTemplate(string text)
{
    public string Text => text;

    public long Lines { get; private set; }

    /// <summary>How many templates of the other kind its lines have.</summary>
    public int Partners { get; private set; }

    /// <summary>The number of one of them.</summary>
    public int Partner { get; private set; }

    /// <summary>The most lines that it has in common with one of them.</summary>
    public long Most { get; private set; }

    /// <summary>The position of the first of its lines.</summary>
    public long First { get; private set; } = long.MaxValue;

    /// <summary>Its lines whose prediction is right; for a true template.</summary>
    public long Exact { get; set; }

    public void Add(int partner, TemplateCell cell)
    {
        Lines += cell.Lines;
        Partners++;
        Partner = partner;
        Most = Math.Max(Most, cell.Lines);
        First = Math.Min(First, cell.First);
    }
}
