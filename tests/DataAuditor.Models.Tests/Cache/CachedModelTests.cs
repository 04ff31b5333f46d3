using DataAuditor.Models.Cache;

namespace DataAuditor.Models.Tests.Cache;

public sealed class CachedModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data-auditor-").FullName;

    private readonly Counting _model = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Asks_only_what_no_run_has_asked_before()
    {
        Assert.Equal([1.0, 2, 1], Run("a", "bb", "a"));
        Assert.Equal(["a", "bb"], _model.Asked);

        Assert.Equal([3.0, 2], Run("ccc", "bb"));
        Assert.Equal(["a", "bb", "ccc"], _model.Asked);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Another_model_knows_nothing_of_it()
    {
        Run("a");
        Run(new FeatureCache(_folder), "other", "a");

        Assert.Equal(["a", "a"], _model.Asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_file_that_was_cut_off_is_left_out(int length)
    {
        Run("a", "bb");
        var file = Directory.GetFiles(_folder).Single();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);

        Assert.Equal([2.0], Run("bb"));
        Assert.Equal(3, _model.Asked.Count);
    }

    [Fact]
    public void The_oldest_files_go_where_there_are_too_many_bytes()
    {
        var small = new FeatureCache(_folder, maxBytes: 60);
        Run(small, "model", "a");
        File.SetLastWriteTimeUtc(Directory.GetFiles(_folder).Single(), DateTime.UnixEpoch);
        Run(small, "model", "bb");
        Run(small, "model", "ccc");

        Assert.InRange(Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length), 1, 60);
        Run(small, "model", "ccc");
        Assert.Equal(["a", "bb", "ccc"], _model.Asked);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_says_so_and_costs_nothing_else()
    {
        var blocked = Path.Combine(_folder, "file");
        File.WriteAllText(blocked, "");
        var shelf = new FeatureCache(Path.Combine(blocked, "below")).Open("model");
        var outputs = new CachedModel<string, double>(_model, shelf, FeatureFormats.Find<double>()!).Run(["a"], CancellationToken.None);

        Assert.Equal([1.0], outputs);
        Assert.NotNull(shelf.Keep());
    }

    [Fact]
    public void Runs_side_by_side_keep_what_each_has_asked()
    {
        Parallel.For(0, 16, run => Run(new FeatureCache(_folder), "model", new string('x', run + 1), "shared"));
        _model.Asked.Clear();

        Assert.Equal(16, Run([.. Enumerable.Range(1, 16).Select(length => new string('x', length))]).Count);
        Assert.Empty(_model.Asked);
    }

    [Fact]
    public void Two_texts_never_run_together_into_the_same_key() =>
        Assert.NotEqual(FeatureKey.Of(new TextPair("ab", "c")), FeatureKey.Of(new TextPair("a", "bc")));

    [Fact]
    public void Two_questions_have_the_same_key_only_where_a_judge_is_shown_the_same()
    {
        var question = new JudgeQuestion("scene-match.v1", [new("prompt", "a dot")], ValueRange.Unit) { Images = [new JudgeImage("image/png", new byte[] { 1 })] };
        JudgeQuestion[] others =
        [
            question with { Rubric = "scene-match.v2" },
            question with { Fields = [new("prompt", "a line")] },
            question with { Scale = new ValueRange(0, 10) },
            question with { Images = [new JudgeImage("image/png", new byte[] { 2 })] },
            question with { Images = [] },
        ];
        Assert.Equal(FeatureKey.Of(question), FeatureKey.Of(question with { Images = [new JudgeImage("image/png", new byte[] { 1 })] }));
        Assert.All(others, other => Assert.NotEqual(FeatureKey.Of(question), FeatureKey.Of(other)));
    }

    [Fact]
    public void Keeps_whatever_models_give()
    {
        Check(new[] { 1.5f, -2 }, (one, other) => Assert.Equal(one, other));
        Check(new[] { 1e300, 0.1 }, (one, other) => Assert.Equal(one, other));
        Check(new Entailment(0.1, 0.2, 0.7), Assert.Equal);
        Check(new JudgeAnswer(0.25, 0.5, "weil es so ist, 猫"), Assert.Equal);
        Assert.Null(FeatureFormats.Find<JudgeAnswer>()!.Write(JudgeAnswer.Failed("busy")));

        static void Check<TOutput>(TOutput value, Action<TOutput, TOutput> equal)
        {
            var format = FeatureFormats.Find<TOutput>()!;
            equal(value, format.Read(format.Write(value)));
        }
    }

    [Fact]
    public void Inputs_of_every_role_have_keys_of_their_own()
    {
        var image = new ImageTensor(1, 1, 2, new float[] { 1, 2 });
        UInt128[] keys =
        [
            FeatureKey.Of("ab"), FeatureKey.Of("\u6261"), FeatureKey.Of(new TextPair("é", "")), FeatureKey.Of(new TextPair("", "é")), FeatureKey.Of(new TextPair("a", "é")), FeatureKey.Of("\ud83d"), FeatureKey.Of("\ufffd"),
            FeatureKey.Of(new TextPair("a", "b")), FeatureKey.Of(new TextPair("", "ab")),
            FeatureKey.Of(image), FeatureKey.Of(new ImageTensor(1, 2, 1, image.Values)), FeatureKey.Of(new ImageTensor(2, 1, 1, image.Values)),
            FeatureKey.Of(new ImageTensor(1, 1, 2, new float[] { 1, 3 })),
            FeatureKey.Of(new ImagePair(image, image)), FeatureKey.Of(new ImagePair(image, new ImageTensor(1, 1, 2, new float[] { 1, 3 }))),
            FeatureKey.Of(new VideoTensor(1, 1, 1, 2, image.Values)), FeatureKey.Of(new VideoTensor(2, 1, 1, 1, image.Values)),
            FeatureKey.Of(new float[] { 1, 2 }), FeatureKey.Of(new float[] { 1, 2, 0 }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(FeatureKey.Of(image), FeatureKey.Of(new ImageTensor(1, 1, 2, new float[] { 1, 2 })));
        Assert.Equal(FeatureKey.Of(new Smiles("CC")), FeatureKey.Of(new Smiles("CC")));
    }

    private IReadOnlyList<double> Run(params string[] inputs) => Run(new FeatureCache(_folder), "model", inputs);

    private IReadOnlyList<double> Run(FeatureCache cache, string model, params string[] inputs)
    {
        var shelf = cache.Open(model);
        var outputs = new CachedModel<string, double>(_model, shelf, FeatureFormats.Find<double>()!).Run(inputs, CancellationToken.None);
        Assert.Null(shelf.Keep());
        return outputs;
    }

    private sealed class Counting : IModel<string, double>
    {
        private readonly Lock _gate = new();

        public List<string> Asked { get; } = [];

        public string Description => "counts letters";

        public IReadOnlyList<double> Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
        {
            lock (_gate) Asked.AddRange(inputs);
            return [.. inputs.Select(input => (double)input.Length)];
        }
    }
}
