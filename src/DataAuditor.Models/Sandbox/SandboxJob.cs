using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Sandbox;

/// <summary>What an interpreter in the sandbox is told to do.</summary>
internal static class SandboxJob
{
    /// <param name="isAlone">Whether it is a script that reads and prints; otherwise it answers calls.</param>
    public static byte[] OfProgram(string code, bool isAlone) => Bytes(new JsonObject { ["alone"] = isAlone, ["code"] = WellFormedText.Of(code) });

    /// <param name="entry">The function that the tests take as <c>candidate</c>.</param>
    public static byte[] OfTests(string? entry, IReadOnlyList<string> tests) =>
    [
        .. Bytes(new JsonObject
        {
            ["entry"] = entry is null ? null : WellFormedText.Of(entry),
            ["tests"] = new JsonArray([.. tests.Select(static test => JsonValue.Create(WellFormedText.Of(test)))]),
        }),
        (byte)'\n',
    ];

    /// <summary>A program as it is, for an interpreter that reads no JSON.</summary>
    public static byte[] OfText(string code) => Encoding.UTF8.GetBytes(WellFormedText.Of(code));

    private static byte[] Bytes(JsonObject job) => Encoding.UTF8.GetBytes(job.ToJsonString());
}
