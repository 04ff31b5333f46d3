namespace DataAuditor.Duplicates;

/// <summary>Documents in the order of their records. Grows with them: about 8 bytes a shingle.</summary>
/// <param name="threshold">The least Jaccard similarity that is looked for.</param>
public sealed class ShingledDocuments(double threshold) : IState<ShingledDocuments>
{
    private readonly List<ShingledDocument> _documents = [];

    public MinHash Hashes { get; } = new(threshold);

    public IReadOnlyList<ShingledDocument> Documents => _documents;

    public void Add(ShingledDocument document) => _documents.Add(document);

    /// <inheritdoc/>
    public void Merge(ShingledDocuments later) => _documents.AddRange(later._documents);
}
