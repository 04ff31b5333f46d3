using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Objects;

/// <summary>How many mentions of objects, sentences and captions name what their image does not show.</summary>
public sealed class ObjectHallucinations : IState<ObjectHallucinations>
{
    /// <summary>The most hallucinated objects are shown.</summary>
    private const int MostParts = 20;

    private readonly Breakdown<Share> _byObject = new();

    internal PooledShare Mentions { get; } = new();

    internal PooledShare Sentences { get; } = new();

    internal Share Captions { get; } = new();

    public void Merge(ObjectHallucinations later)
    {
        Mentions.Merge(later.Mentions);
        Sentences.Merge(later.Sentences);
        Captions.Merge(later.Captions);
        _byObject.Merge(later._byObject);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Mentions);
        archive.PassState(Sentences);
        archive.PassState(Captions);
        archive.PassState(_byObject);
    }

    internal void Add(long record, CaptionObjects caption)
    {
        var hallucinated = caption.Hallucinated.Count;
        Mentions.Add(record, hallucinated, caption.Mentions.Count());
        Sentences.Add(record, caption.Sentences.Count(static sentence => sentence.Hallucinated.Any()), caption.Sentences.Count);
        Captions.Add(hallucinated > 0);
        foreach (var sentence in caption.Sentences)
        {
            foreach (var mention in sentence.Mentions) _byObject.Of(mention.Name)?.Add(!sentence.Shown.Contains(mention.Name));
        }
    }

    /// <summary>For each object that is hallucinated, the share of its mentions that are; those with the most first.</summary>
    internal IReadOnlyList<Part> Parts =>
    [
        .. _byObject.States.Where(static row => row.Value.Hits > 0).OrderByDescending(static row => row.Value.Hits).ThenBy(static row => row.Key, StringComparer.Ordinal).Take(MostParts)
            .Select(static row => new Part(row.Key, row.Value.Value) { Details = [new("hallucinated", row.Value.Hits), new("mentions", row.Value.Count)], IsReference = true }),
    ];

    internal IReadOnlyList<string> Notes => [.. _byObject.TooMany("objects")];
}
