using System.Text;
using DataAuditor.Files;
using DataAuditor.Reports;

namespace DataAuditor.Pareto;

/// <summary>The front as a page for people and as JSON for programs.</summary>
public static class ParetoFiles
{
    public const string PageName = "pareto.html";

    public const string JsonName = "pareto.json";

    public static string Json(ParetoFront front)
    {
        using var text = new MemoryStream();
        ReportJson.Write(text, front, ReportJson.Default.ParetoFront);
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Writes both files.</summary>
    /// <returns>The page's path.</returns>
    /// <exception cref="AuditException">One cannot be written; then neither is.</exception>
    public static string Write(ParetoFront front, string folder)
    {
        var page = Path.Combine(folder, PageName);
        WholeFiles.Write((page, output => ParetoPage.Write(front, output)), (Path.Combine(folder, JsonName), output => output.Write(Encoding.UTF8.GetBytes(Json(front)))));
        return page;
    }
}
