using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Json;

/// <summary>Reads one JSON or JSON Lines file into a table that is being loaded.</summary>
internal static class JsonTableReader
{
    /// <param name="maxBlocks">For a first look at the file.</param>
    public static string Read(SourceFile file, TableLoad load, TableReadOptions options, int maxBlocks, CancellationToken cancellation)
    {
        using var input = new TextInput(file, options.BytesRead);
        var records = new JsonRecords(file, input, load, options);
        Func<bool> readBlock = file.Format is FileFormat.Json
            ? new JsonArrayReader(file, input, records, options).ReadBlock
            : new JsonLinesReader(file, input, records, options).ReadBlock;
        while (records.Blocks < maxBlocks && !load.HasEnough && readBlock())
        {
            cancellation.ThrowIfCancellationRequested();
            records.EndBlock();
        }

        records.Flush();
        if (load.HasEnough) return "";
        if (records.Count == 0) throw file.Fault("the file has no records");
        load.CheckKeys(file);
        return maxBlocks == int.MaxValue ? input.Sha256() : "";
    }
}
