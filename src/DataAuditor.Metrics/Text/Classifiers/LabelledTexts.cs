namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>
/// Labelled texts for a classifier, at most so many as bound its memory: those whose positions have the least hashes, which is the same
/// sample however the data is split.
/// </summary>
public sealed class LabelledTexts : IState<LabelledTexts>
{
    /// <summary>More texts would make a classifier little better.</summary>
    internal const int Most = 20_000;

    private readonly List<LabelledText> _texts = [];

    /// <summary>All texts seen, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>What is said of texts that are not kept.</summary>
    internal IReadOnlyList<string> Notes => Count <= Most ? [] : [$"of {Count} records, a sample of {Most} is looked at"];

    public void Merge(LabelledTexts later)
    {
        Count += later.Count;
        _texts.AddRange(later._texts);
        Shrink(2 * Most);
    }

    internal void Add(LabelledText text)
    {
        Count++;
        _texts.Add(text);
        Shrink(2 * Most);
    }

    /// <summary>In the order of their positions.</summary>
    internal IReadOnlyList<LabelledText> Sample()
    {
        Shrink(Most);
        _texts.Sort(static (first, second) => first.Record.CompareTo(second.Record));
        return _texts;
    }

    private void Shrink(int most)
    {
        if (_texts.Count <= most) return;

        _texts.Sort(static (first, second) => StableHash.Mix((ulong)first.Record).CompareTo(StableHash.Mix((ulong)second.Record)));
        _texts.RemoveRange(Most, _texts.Count - Most);
    }
}
