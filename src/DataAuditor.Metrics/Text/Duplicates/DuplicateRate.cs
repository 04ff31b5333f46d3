using DataAuditor.Duplicates;
using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Text.Duplicates;

/// <summary>How many documents say again, exactly or nearly, what an earlier one says.</summary>
internal static class DuplicateRate
{
    /// <param name="noun">What a document is.</param>
    public static Measurement Of(ShingledDocuments documents, string noun, CancellationToken cancellation)
    {
        if (documents.Count == 0) return Measurement.NotMeasurable($"there is no {noun}");

        var search = new DuplicateSearch(documents);
        var evidence = new Evidence();
        long exact = 0, near = 0;
        foreach (var document in documents.Entries())
        {
            cancellation.ThrowIfCancellationRequested();
            if (search.Add(document) is not { } duplicate) continue;

            if (duplicate.IsExact) exact++;
            else near++;
            if (evidence.Wants(document.Record, duplicate.Similarity)) evidence.Add(new Exhibit(document.Record, duplicate.Similarity, duplicate.ToString()));
        }

        return new Measurement.Score((double)(exact + near) / documents.Count)
        {
            Uncertainty = BinomialInterval.Wilson(exact + near, documents.Count),
            Parts = [PartOf("exact", exact, documents.Count), PartOf("near", near, documents.Count)],
            Notes = search.Limitation is { } limitation ? [$"{limitation}: the rate is a lower bound"] : [],
            Evidence = evidence.Exhibits,
        };
    }

    private static Part PartOf(string name, long records, long all) => new(name, (double)records / all) { Uncertainty = BinomialInterval.Wilson(records, all) };
}
