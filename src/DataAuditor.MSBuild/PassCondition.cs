using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.MSBuild;

/// <summary>What must still be so for a pass to count, each in one line of the stamp: written anew, the line is the same.</summary>
internal static class PassCondition
{
    private const string UntilPrefix = "until ", Day = "yyyy-MM-dd";

    /// <summary>
    /// A file that was read, by size and time for equality: so an older or deleted file counts as changed, which a comparison with the
    /// stamp's own time would miss.
    /// </summary>
    public static string Input(string path)
    {
        var file = new FileInfo(path);
        return FormattableString.Invariant($"input {(file.Exists ? file.Length : -1)} {File.GetLastWriteTimeUtc(path).Ticks}|{path}");
    }

    /// <summary>The names in a folder that a glob looked through: one more may be data that the audit has not seen.</summary>
    /// <param name="of"><c>files</c> or <c>folders</c>.</param>
    public static string Listing(string folder, string pattern, string of)
    {
        var entries = !Directory.Exists(folder) ? [] : of == "folders" ? Directory.EnumerateDirectories(folder, pattern) : Directory.EnumerateFiles(folder, pattern);
        var names = string.Join("/", entries.Select(Path.GetFileName).OrderBy(name => name, StringComparer.Ordinal));
        using var hash = SHA256.Create();
        return $"listing {Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(names)))}|{of}|{pattern}|{folder}";
    }

    /// <summary>The last day on which it counts, by universal time.</summary>
    public static string Until(string day) => UntilPrefix + day;

    public static bool Holds(string condition)
    {
        if (condition.StartsWith(UntilPrefix, StringComparison.Ordinal))
        {
#pragma warning disable RS0030 // Today: .NET Standard 2.0 has no TimeProvider.
            return DateTime.TryParseExact(condition.Substring(UntilPrefix.Length), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DateTime.UtcNow.Date <= day;
#pragma warning restore RS0030
        }

        var parts = condition.Split(['|'], 2);
        if (parts.Length < 2) return false;
        if (parts[0].StartsWith("input ", StringComparison.Ordinal)) return condition == Input(parts[1]);

        var listing = parts[1].Split(['|'], 3);
        return listing.Length == 3 && condition == Listing(listing[2], listing[1], listing[0]);
    }
}
