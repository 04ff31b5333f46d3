using System.Text;

namespace DataAuditor.Models.Endpoints;

/// <summary>Text as it can be sent.</summary>
internal static class WellFormedText
{
    /// <summary>Half of a surrogate pair has no UTF-8; the replacement character stands in for it.</summary>
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
