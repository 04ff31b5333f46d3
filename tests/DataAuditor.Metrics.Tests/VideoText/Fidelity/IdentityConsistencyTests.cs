using System.Text.Json;
using DataAuditor.Metrics.VideoText.Fidelity;

namespace DataAuditor.Metrics.Tests.VideoText.Fidelity;

public sealed class IdentityConsistencyTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_value()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/features/golden.json")));
        var expected = golden.RootElement.GetProperty("cosine").GetProperty("identity_consistency").GetDouble();

        Assert.Equal(expected, Run.Score(new IdentityConsistency(), Record(GoldenMatrix.Of(31, 6, 16))).Value, 1e-12);
    }

    // Tracks of 1 and of (0.6 + 0.8) / 2, then a video of 0.
    [Fact]
    public void Is_the_mean_over_pairs_then_tracks_then_videos()
    {
        var score = Run.Score(new IdentityConsistency(), Record([[1, 0], [2, 0], [1, 0]], [[1, 0], [3, 4], [0, 1]]), Record([[1, 0], [0, 1]]));

        Assert.Equal(((1 + 0.7) / 2 / 2) + 0, score.Value, 1e-12);
        Assert.Equal([1L, 0], score.Evidence.Select(static exhibit => exhibit.Record));
    }

    [Fact]
    public void Leaves_out_tracks_of_one_frame_and_vectors_without_a_direction()
    {
        var score = Run.Score(new IdentityConsistency(), Record([[1, 0], [1, 0]], [[1, 0]]), Record([[1, 0]]), Record([[1, 0], [0, 0]]));

        Assert.Equal(1, score.Value);
        Assert.Equal(["2 records have no track of two frames whose embeddings have a direction and are left out", "1 track has an embedding of length 0 and is left out"], score.Notes);
    }

    [Fact]
    public void Says_which_tracks_of_a_video_are_left_out() => Assert.Equal(
        ["2 tracks have an embedding of length 0 and are left out"], Run.Score(new IdentityConsistency(), Record([[1, 0], [1, 0]], [[1, 0], [0, 0]], [[0, 0], [0, 0]])).Notes);

    [Fact]
    public void Without_a_track_or_a_direction_is_the_worst() => Assert.All(
        [Record(), Record([[0, 0], [0, 0]])], static record => Assert.Equal(-1, Run.Score(new IdentityConsistency(), record).Value));

    [Fact]
    public void Lone_surrogates_in_names_are_text() => Assert.Equal(1, Run.Score(new IdentityConsistency(), """{"tracks":[{"\ud800":1,"frames":[[1,0],[1,0]]}]}""").Value, 1e-12);

    [Theory]
    [InlineData("{}", "record 0: the field 'tracks' must be an array of tracks")]
    [InlineData("[{}]", "record 0: track 1 of the field 'tracks' has no 'frames'")]
    [InlineData("[{\"frames\":[[1],[1,2]]}]", "record 0: 'frames' of track 1 of the field 'tracks' has vectors of different lengths")]
    public void Faults_what_are_no_tracks(string tracks, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new IdentityConsistency(), $$"""{"tracks":{{tracks}}}""")).Message);

    private static string Record(params double[][][] tracks) => Run.Record(("tracks", tracks.Select(static (frames, id) => new { id, frames }).ToArray()));
}
