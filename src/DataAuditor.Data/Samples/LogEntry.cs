namespace DataAuditor.Data.Samples;

/// <summary>Where an entry of a log stands in a text.</summary>
/// <param name="Line">The line of the file that it begins at.</param>
internal readonly record struct LogEntry(int Start, int End, int Line);
