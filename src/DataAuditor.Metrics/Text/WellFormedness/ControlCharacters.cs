using System.Globalization;

namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>Characters that steer machines and mean nothing to readers.</summary>
internal static class ControlCharacters
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Find(string text)
    {
        foreach (var character in text)
        {
            // Tab, line feed, carriage return, and the next-line character of some systems.
            if (!char.IsControl(character) || character is '\t' or '\n' or '\r' or '\u0085') continue;
            return string.Create(CultureInfo.InvariantCulture, $"it has the control character U+{(int)character:X4}");
        }

        return null;
    }
}
