using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>Labelled texts for a classifier, at most so many as bound its memory.</summary>
public sealed class LabelledTexts : IState<LabelledTexts>
{
    /// <summary>More texts would make a classifier little better.</summary>
    internal const int Most = 20_000;

    private readonly DrawnRecords<LabelledText> _texts = new(Most, LabelledText.Passed);

    /// <summary>All texts seen, kept or not.</summary>
    public long Count => _texts.Count;

    /// <summary>What is said of texts that are not kept.</summary>
    internal IReadOnlyList<string> Notes => _texts.Notes;

    public void Merge(LabelledTexts later) => _texts.Merge(later._texts);

    public void Archive(StateArchive archive) => archive.PassState(_texts);

    internal void Add(LabelledText text) => _texts.Add(text.Record, text);

    /// <summary>In the order of their positions.</summary>
    internal IReadOnlyList<LabelledText> Sample() => _texts.Items();
}
