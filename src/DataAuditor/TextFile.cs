namespace DataAuditor;

/// <summary>Reads small text files that the user names, and says in one sentence why one cannot be read.</summary>
internal static class TextFile
{
    /// <param name="what">What the file is to the user: "manifest", "baseline".</param>
    /// <param name="namedAt">Where it is named, for the message when it is missing.</param>
    /// <exception cref="AuditException">It is missing, a folder, too large or unreadable.</exception>
    public static byte[] ReadBytes(string path, long maxBytes, DiagnosticCode code, string what, SourceLocation? namedAt = null)
    {
        var location = namedAt ?? new SourceLocation(path);
        try
        {
            if (Directory.Exists(path)) throw new AuditException(code, $"the {what} '{path}' is a folder", location);

            var file = new FileInfo(path);
            if (file.Exists && file.Length > maxBytes)
            {
                throw new AuditException(code, $"the {what} '{path}' has {file.Length} bytes; more than {maxBytes} are not read", location);
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AuditException(code, $"the {what} '{path}' does not exist", location, missing);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(code, $"the {what} '{path}' cannot be read: {unreadable.Message}", location, unreadable);
        }
    }
}
