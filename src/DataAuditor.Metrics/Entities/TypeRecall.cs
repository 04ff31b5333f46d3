using DataAuditor.States;

namespace DataAuditor.Metrics.Entities;

/// <summary>How well the entities of a type were redacted, in the documents that have one.</summary>
public sealed class TypeRecall : IState<TypeRecall>
{
    /// <summary>In which none was missed.</summary>
    public Share Documents { get; } = new();

    /// <summary>The ones that were not missed.</summary>
    public Share Entities { get; } = new();

    public void Merge(TypeRecall later)
    {
        Documents.Merge(later.Documents);
        Entities.Merge(later.Entities);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Documents);
        archive.PassState(Entities);
    }

    /// <param name="match">Has at least one gold entity.</param>
    internal void Add(EntityMatch match)
    {
        Documents.Add(match.Missed == 0);
        Entities.Add(match.Found, match.Gold);
    }

    /// <summary>The share of documents; beside it how many they are, the same over all documents, and the share of entities.</summary>
    /// <param name="allDocuments">Those too that have none of the type: in them none was missed.</param>
    internal Part PartOf(string type, long allDocuments) => new(type, Documents.Value)
    {
        Uncertainty = Documents.Uncertainty,
        Details =
        [
            new("documents", Documents.Count),
            new("all documents", 1 - ((double)(Documents.Count - Documents.Hits) / allDocuments)),
            new("micro recall", Entities.Value),
        ],
    };
}
