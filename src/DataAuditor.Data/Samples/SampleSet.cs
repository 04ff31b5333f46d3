using DataAuditor.Data.Files;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>A data set whose records are read one after the other, in any amount: its files, and what is known of them once they were read.</summary>
/// <exception cref="AuditException">No file matches, or its name does not tell its format.</exception>
public sealed class SampleSet(Role role, TableSource source, SampleReadOptions options)
{
    private readonly IReadOnlyList<SourceFile> _files = SourceFiles.OfRecords(source, AreSeveral(source, options), options.Files);

    private readonly List<string> _hashes = [];

    private readonly List<string> _notes = [];

    /// <summary>The path, or the glob.</summary>
    public string Path => source.Path;

    public IReadOnlyList<string> Files => [.. _files.Where(static file => file.Data is null).Select(file => file.Path)];

    /// <summary>What a reader of the report should know.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Of the files' bytes, as <see cref="LoadedTable"/> has it; complete once all blocks of the whole were read.</summary>
    public string Sha256 => SourceFiles.Sha256(_files, _hashes);

    /// <summary>Which records the shard took; null where the whole was asked for. Complete once all blocks were read.</summary>
    public ShardCut? ShardCut { get; private set; }

    /// <summary>Whether each record is a line of a file.</summary>
    public bool IsLines => _files.All(file => file.Format is FileFormat.JsonLines);

    /// <summary>The lines of the records as they stand in the files, in UTF-8 and without their line feeds; valid JSON or not. Instead of <see cref="Read"/>.</summary>
    /// <exception cref="AuditException">A file is not there, not readable or empty.</exception>
    /// <exception cref="InvalidOperationException">A record is no line.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> ReadLines(CancellationToken cancellation)
    {
        if (!IsLines) throw new InvalidOperationException($"The records of '{Path}' are not lines.");
        return Read(cancellation).Cast<LineBlock>().SelectMany(block => block.Lines());
    }

    /// <summary>The records in the order of the files. To be read once.</summary>
    /// <exception cref="AuditException">A file is not there, not readable or empty.</exception>
    public IEnumerable<SampleBlock> Read(CancellationToken cancellation)
    {
        ShardCut = options.Shard is { } shard ? new ShardCut(shard, _files) : null;
        var own = ShardCut is null ? options : options with { BlockBytes = Math.Min(options.BlockBytes, ShardCut.BlockBytes) };
        var first = 0L;
        var areDocuments = options.RecordsAreDocuments && AreSeveral(source, options);
        foreach (var file in _files)
        {
            var reading = new FileReading(role, file, own, first) { IsDocument = areDocuments && file.Format is FileFormat.Json, Cut = ShardCut };
            foreach (var block in reading.Read(cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (ShardCut is null || ShardCut.Takes(reading, reading.Next - block.Count)) yield return block;
                if (ShardCut?.IsOver is true) yield break;
            }

            first = reading.Next;
            _hashes.Add(reading.Sha256!);
            ShardCut?.EndFile(reading.Sha256!);
            if (reading.Note is { } note && !_notes.Contains(note)) _notes.Add(note);
        }

        ShardCut?.End(first, Sha256);
    }

    /// <summary>A folder stands for what is in it where each of its files may be a record.</summary>
    private static bool AreSeveral(TableSource source, SampleReadOptions options) =>
        options.RecordsAreDocuments || (options.Files & (RecordFiles.Images | RecordFiles.Videos | RecordFiles.Episodes)) is not RecordFiles.None ? SourceFiles.IsSeveral(source.Path) : SourceFiles.IsGlob(source.Path);
}
