using Microsoft.Build.Framework;

namespace DataAuditor.MSBuild;

/// <summary>One audit of the project: a manifest, or a set of which the manifest is written from the item's metadata.</summary>
internal sealed class AuditUnit
{
    private readonly ITaskItem _item;
    private readonly string _projectFile;
    private readonly bool _isSet;

    private AuditUnit(ITaskItem item, bool isSet, string key, string projectFile, string stateDirectory)
    {
        (_item, _isSet, _projectFile, Key) = (item, isSet, projectFile, key);
        Manifest = isSet ? Path.Combine(stateDirectory, key + ".set.json") : Path.GetFullPath(Full(item));
        Stamp = Path.Combine(stateDirectory, key + ".passed");
        Marker = Path.Combine(stateDirectory, key + ".started");
    }

    /// <summary>Names the audit's files; unique in the project.</summary>
    public string Key { get; }

    public string Manifest { get; }

    public string Stamp { get; }

    public string Marker { get; }

    /// <summary>What the settings of a set are; empty for a manifest, which is an input of its own.</summary>
    public string SetText { get; private set; } = "";

    /// <summary>The file that a person would edit: the manifest, or the project file of the item.</summary>
    /// <remarks>The project itself without its folder: else MSBuild leaves out the trailing [project], which build servers look for.</remarks>
    public string Origin => !_isSet ? Manifest : DefiningFile == _projectFile ? Path.GetFileName(_projectFile) : DefiningFile;

    public (int Line, int Column) Location => _isSet ? ProjectItems.Locate(DefiningFile, "DataAuditSet", _item.ItemSpec) : (1, 1);

    private string DefiningFile => _item.GetMetadata("DefiningProjectFullPath") is { Length: > 0 } file ? file : _projectFile;

    public static IEnumerable<AuditUnit> All(ITaskItem[] audits, ITaskItem[] sets, string projectFile, string stateDirectory)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // An explicit Include and the default glob may name the same manifest.
        foreach (var item in audits.GroupBy(Full, StringComparer.Ordinal).Select(same => same.First()))
            yield return new AuditUnit(item, isSet: false, Free(Stem(item, ".audit")), projectFile, stateDirectory);
        foreach (var item in sets)
            yield return new AuditUnit(item, isSet: true, Free(Stem(item, "")), projectFile, stateDirectory);

        string Free(string stem)
        {
            var key = stem;
            for (var n = 2; !taken.Add(key); n++) key = $"{stem}-{n}";
            return key;
        }
    }

    public bool IsGenerated(string file) => _isSet && file == Manifest;

    public void WriteManifest()
    {
        if (!_isSet) return;

        SetText = SetManifest.Write(_item, Key, Path.GetDirectoryName(_projectFile)!);
        if (!File.Exists(Manifest) || File.ReadAllText(Manifest) != SetText) File.WriteAllText(Manifest, SetText);
    }

    private static string Full(ITaskItem item) => item.GetMetadata("FullPath");

    private static string Stem(ITaskItem item, string suffix)
    {
        var name = Path.GetFileNameWithoutExtension(item.ItemSpec);
        return name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - suffix.Length) : name;
    }
}
