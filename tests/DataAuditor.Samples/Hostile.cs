using System.Text.Json.Nodes;

namespace DataAuditor.Samples;

/// <summary>Data that tries to break out of the line it is shown on.</summary>
public static class Hostile
{
    public static IReadOnlyList<Person> Real { get; } = [new("Ann"), new("Ben")];

    public static IReadOnlyList<Person> Synthetic { get; } = [new("Ann"), new("\u001b[31mEve\r\nPassed!\u202e")];

    /// <summary>Every name must be one of the real ones.</summary>
    public static AssertionOptions Options { get; } = new()
    {
        Metric = new JsonObject { ["rules"] = new JsonArray(new JsonObject { ["rule"] = "allowed", ["column"] = "Name", ["fromReal"] = true }) },
    };

    public sealed record Person(string Name);
}
