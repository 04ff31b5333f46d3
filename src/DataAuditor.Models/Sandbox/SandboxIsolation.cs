using System.Text.Json.Serialization;

namespace DataAuditor.Models.Sandbox;

/// <summary>What keeps programs from the machine that they run on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SandboxIsolation>))]
public enum SandboxIsolation
{
    /// <summary>Namespaces of their own: no network, no files but the system's to read, a user of their own, limits on all that they take.</summary>
    Bubblewrap,

    /// <summary>Nothing but limits on time, memory and output: for data whose programs are trusted like one's own.</summary>
    None,
}
