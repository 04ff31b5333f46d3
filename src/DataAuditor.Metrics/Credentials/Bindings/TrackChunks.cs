using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>Where in a file the chunks of a track lie, by the track's tables of samples.</summary>
internal static class TrackChunks
{
    private const long MostSamples = 20_000_000;

    /// <returns>Null where there is no such track, or its tables are malformed.</returns>
    public static IReadOnlyList<ByteRange>? Find(BmffFile file, ByteSource source, long id)
    {
        var track = Below(file.Boxes, "moov", "trak").FirstOrDefault(track => track.Boxes.Any(box => box.Type is "tkhd" && IdOf(box, source) == id));
        if (track is null) return null;

        var tables = Below([track], "trak", "mdia", "minf", "stbl").SelectMany(static table => table.Boxes).ToList();
        var sizes = tables.Find(static box => box.Type is "stsz");
        var runs = tables.Find(static box => box.Type is "stsc");
        var places = tables.Find(static box => box.Type is "stco" or "co64");
        return sizes is null || runs is null || places is null ? null : Read(source, sizes, runs, places);
    }

    private static List<ByteRange>? Read(ByteSource source, BmffBox sizes, BmffBox runs, BmffBox places)
    {
        long sizesAt = Content(sizes), runsAt = Content(runs), placesAt = Content(places);
        long fixedSize = source.UInt32(sizesAt), samples = source.UInt32(sizesAt + 4), runCount = source.UInt32(runsAt), chunkCount = source.UInt32(placesAt);
        var placeLength = places.Type is "co64" ? 8 : 4;
        if (samples > MostSamples || runCount == 0 || (fixedSize == 0 && !Holds(sizes, 12 + (samples * 4))) || !Holds(runs, 8 + (runCount * 12)) || !Holds(places, 8 + (chunkCount * placeLength))) return null;

        var chunks = new List<ByteRange>();
        long sample = 0, run = 0, all = 0;
        for (long chunk = 0; chunk < chunkCount && sample < samples; chunk++)
        {
            // A run is of the chunks from its first, which are numbered from one, to the next run's.
            while (run + 1 < runCount && source.UInt32(runsAt + 4 + ((run + 1) * 12)) <= chunk + 1) run++;
            long length = 0, inChunk = source.UInt32(runsAt + 8 + (run * 12));
            if (inChunk == 0) return null;

            for (var end = Math.Min(samples, sample + inChunk); sample < end; sample++) length += fixedSize > 0 ? fixedSize : source.UInt32(sizesAt + 8 + (sample * 4));
            var start = placeLength == 8 ? source.Int64(placesAt + 4 + (chunk * 8)) : source.UInt32(placesAt + 4 + (chunk * 4));

            // Chunks do not overlap, so that all of them are no longer than the file.
            all += length;
            if (start < 0 || start > source.Length - length || all > source.Length) return null;
            chunks.Add(new ByteRange(start, length));
        }

        return sample == samples ? chunks : null;
    }

    private static long IdOf(BmffBox header, ByteSource source) => source.UInt32(Content(header) + (header.Version == 1 ? 16 : 8));

    private static IEnumerable<BmffBox> Below(IReadOnlyList<BmffBox> boxes, string first, params IEnumerable<string> path) =>
        path.Aggregate(boxes.Where(box => box.Type == first), static (found, name) => found.SelectMany(box => box.Boxes.Where(child => child.Type == name)));

    /// <summary>Behind version and flags.</summary>
    private static long Content(BmffBox box) => box.Range.Start + box.Header + 4;

    private static bool Holds(BmffBox box, long length) => box.Header + length <= box.Range.Length;
}
