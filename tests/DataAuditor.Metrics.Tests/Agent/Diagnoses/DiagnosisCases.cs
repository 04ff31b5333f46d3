namespace DataAuditor.Metrics.Tests.Agent.Diagnoses;

/// <summary>Episodes with violations that were found, missed and made up: 3 found, 1 missed, 2 made up.</summary>
internal static class DiagnosisCases
{
    public static string[] Records { get; } =
    [
        """{"violations":["collision","speeding"],"predicted_violations":["collision","speeding","collision"]}""",
        """{"violations":[{"type":"collision","count":2},{"type":"speeding","count":0}],"predicted_violations":["speeding"]}""",
        """{"violations":["speeding"],"predicted_violations":[{"type":"speeding"},{"type":"off-road"}]}""",
        """{"violations":[],"predicted_violations":[]}""",
    ];

    public static string Nothing => """{"violations":[],"predicted_violations":[]}""";

    public static string Missed => """{"violations":["collision"],"predicted_violations":[]}""";
}
