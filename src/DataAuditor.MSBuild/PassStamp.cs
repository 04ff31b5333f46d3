namespace DataAuditor.MSBuild;

/// <summary>Remembers that an audit passed: with which settings, on what conditions, and what it said.</summary>
internal static class PassStamp
{
    /// <summary>The protocol lines to say again, or null if the audit has to run.</summary>
    public static IReadOnlyList<string>? Read(string stamp, string settings)
    {
        if (!File.Exists(stamp)) return null;

        var lines = File.ReadAllLines(stamp);
        if (lines.Length == 0 || lines[0] != settings) return null;

        var said = lines.Skip(1).Where(line => line.StartsWith(AuditLine.Prefix, StringComparison.Ordinal)).ToList();
        return lines.Skip(1).Except(said, StringComparer.Ordinal).All(PassCondition.Holds) ? said : null;
    }

    /// <summary>Writes nothing if something that was read is not older than the start: nobody knows which version of it was read.</summary>
    /// <param name="read">Files, and folders that were listed.</param>
    public static void Write(string stamp, string settings, string marker, IEnumerable<string> read, IEnumerable<string> conditions, IEnumerable<string> said)
    {
        var start = File.GetLastWriteTimeUtc(marker);
        if (read.Any(path => File.GetLastWriteTimeUtc(path) >= start)) return;

        var unfinished = stamp + ".tmp";
        File.WriteAllLines(unfinished, [settings, .. conditions, .. said]);
        File.Move(unfinished, stamp);
    }
}
