using System.Globalization;

namespace DataAuditor.MSBuild;

/// <summary>
/// Remembers that an audit passed: with which settings, over which files, and what it said. Files are compared by size and time
/// for equality, so an older or deleted file counts as changed, which a comparison with the stamp's own time would miss.
/// </summary>
internal static class PassStamp
{
    private const string InputPrefix = "input ";

    /// <summary>The protocol lines to say again, or null if the audit has to run.</summary>
    public static IReadOnlyList<string>? Read(string stamp, string settings)
    {
        if (!File.Exists(stamp)) return null;

        var lines = File.ReadAllLines(stamp);
        if (lines.Length == 0 || lines[0] != settings) return null;

        var inputs = lines.Where(line => line.StartsWith(InputPrefix, StringComparison.Ordinal)).ToList();
        return inputs.TrueForAll(line => line == Sign(line.Substring(line.IndexOf('|') + 1)))
            ? [.. lines.Skip(1).Where(line => line.StartsWith(AuditLine.Prefix, StringComparison.Ordinal))]
            : null;
    }

    /// <summary>Writes nothing if an input is not older than the start: nobody knows which version of it was read.</summary>
    public static void Write(string stamp, string settings, string marker, IReadOnlyCollection<string> inputs, IEnumerable<string> said)
    {
        var start = File.GetLastWriteTimeUtc(marker);
        if (inputs.Any(path => File.GetLastWriteTimeUtc(path) >= start)) return;

        var unfinished = stamp + ".tmp";
        File.WriteAllLines(unfinished, [settings, .. inputs.Select(Sign), .. said]);
        File.Move(unfinished, stamp);
    }

    private static string Sign(string path)
    {
        var file = new FileInfo(path);
        return FormattableString.Invariant($"{InputPrefix}{(file.Exists ? file.Length : -1)} {File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture)}|{path}");
    }
}
