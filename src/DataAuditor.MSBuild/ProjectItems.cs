using System.Xml;
using System.Xml.Linq;

namespace DataAuditor.MSBuild;

/// <summary>Finds where a project file writes an item or a property, so that an error stands at a line that can be mended.</summary>
internal static class ProjectItems
{
    public static (int Line, int Column) Locate(string projectFile, string element, string? include)
    {
        try
        {
            var candidates = XDocument.Load(projectFile, LoadOptions.SetLineInfo).Descendants().Where(e => e.Name.LocalName == element).ToList();
            // A glob or a property in Include hides the path: then the first element of that name is the best guess.
            var found = candidates.Find(e => Names(e, include)) ?? candidates.FirstOrDefault();
            return found is IXmlLineInfo info ? (info.LineNumber, Math.Max(1, info.LinePosition - 1)) : (1, 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException)
        {
            return (1, 1);
        }
    }

    private static bool Names(XElement element, string? include) =>
        include is null || (element.Attribute("Include")?.Value ?? "").Split(';').Any(part => Slashes(part.Trim()) == Slashes(include));

    private static string Slashes(string path) => path.Replace('\\', '/');
}
