namespace DataAuditor.Samples;

/// <summary>Texts that a person has read and approved: <c>NAME.approved.txt</c> beside a project's tests.</summary>
public static class Approved
{
    /// <summary>The approved text; nothing where none is approved yet.</summary>
    public static string Text(string project, string name)
    {
        var file = Path.Combine(Repository.Root, "tests", project, $"{name}.approved.txt");
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd('\n') : "";
    }

    /// <summary>A text as it is compared: folders of this machine named, line ends those of the tree. Kept, so that it can be approved.</summary>
    public static string Received(string project, string name, string text)
    {
        var received = text
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(AppContext.BaseDirectory, "{tests}/", StringComparison.Ordinal)
            .Replace(Directory.GetCurrentDirectory(), "{current}", StringComparison.Ordinal)
            .Replace(Repository.Root, "{root}", StringComparison.Ordinal)
            .TrimEnd('\n');
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "received", project));
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.approved.txt"), received + "\n");
        return received;
    }
}
