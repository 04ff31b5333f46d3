using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Sentences;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Objects;

/// <summary>The objects that a record's text names, and those that its image shows.</summary>
/// <param name="Synonyms">The file of an option; null for the project's own list.</param>
/// <param name="References">Whether what reference texts name counts as shown.</param>
internal sealed record DescribedObjects(ChairCompatibility Compatibility, string? Synonyms, bool References)
{
    private const string Shown = "objects";

    private bool IsOriginal => Compatibility is ChairCompatibility.Original;

    private bool TakesReferences => References || IsOriginal;

    public IReadOnlyList<FieldNeed> Needs => [ReferenceTexts.TextNeed, TakesReferences ? new FieldNeed(Shown) { Or = [ReferenceTexts.Reference] } : Shown];

    /// <summary>Of a record that meets <see cref="Needs"/>; found once for all metrics.</summary>
    public CaptionObjects Of(Sample sample) => sample.Once(this, Read);

    private CaptionObjects Read(Sample sample)
    {
        var names = ObjectNames.Of(sample, Synonyms, IsOriginal);
        try
        {
            var shown = ShownIn(sample, names);
            var text = ReferenceTexts.TextOf(sample);

            // The original knows captions of one sentence alone.
            IReadOnlyList<string> sentences = IsOriginal ? [text] : SentenceSplitter.Split(text);
            return new CaptionObjects([.. sentences.Select(sentence => new SentenceObjects(In(sentence, names), shown))]);
        }
        catch (RegexMatchTimeoutException)
        {
            throw sample.Wrong("a text takes more than a second to be cut into words");
        }
    }

    private HashSet<string> ShownIn(Sample sample, ObjectNames names)
    {
        var shown = (sample.Has(Shown) ? sample.Texts(Shown)! : []).Select(label => IsOriginal ? names.CategoryOf(label) ?? label : PlainMentions.CategoryOf(label, names)).ToHashSet(StringComparer.Ordinal);
        if (TakesReferences) shown.UnionWith(ReferenceTexts.ReferencesOf(sample).SelectMany(text => In(text, names)).Select(static mention => mention.Name));
        return shown;
    }

    private IReadOnlyList<ObjectMention> In(string text, ObjectNames names) => IsOriginal ? OriginalMentions.In(text, names) : PlainMentions.In(text, names);
}
