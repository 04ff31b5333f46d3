using DataAuditor.Shards;

namespace DataAuditor.Tests.Shards;

/// <summary>Nothing is judged of states that are not all shards of one audit of one set of data.</summary>
public sealed class ShardRefusalTests : IDisposable
{
    private const string Lines = "{\"text\":\"one two\"}\n{\"text\":\"three\"}\n{\"text\":\"four five six\"}\n{\"text\":\"seven\"}\n";

    private readonly ShardedAudit _audit = new();

    public ShardRefusalTests()
    {
        _audit.Write("x.jsonl", string.Concat(Enumerable.Repeat(Lines, 200)));
        WriteManifest("text.diversity.ttr");
    }

    public void Dispose() => _audit.Dispose();

    [Fact]
    public void A_shard_that_is_missing()
    {
        var states = _audit.States(5);

        AssertRefused("shards 2, 5 of 5 are missing; nothing is judged of a part of the data", states[0], states[2], states[3]);
        AssertRefused("shard 1 of 5 is missing", states[1..]);
    }

    [Fact]
    public void A_shard_that_is_there_twice()
    {
        var states = _audit.States(2);
        File.Copy(states[1], states[1] + ".copy");

        AssertRefused("shard 2 of 2 is there twice", [.. states, states[1] + ".copy"]);
        AssertRefused("shard 2 of 2 is there twice", [.. states, states[1]]);
    }

    [Fact]
    public void Shards_of_another_number_of_shards() => AssertRefused("it is one of 3 shards, not of 2", _audit.State(1, 2), _audit.State(2, 2), _audit.State(3, 3));

    [Fact]
    public void Data_that_changed_between_two_shards()
    {
        var first = _audit.State(1, 2);
        var content = File.ReadAllText(Path.Combine(_audit.Folder, "x.jsonl"));
        _audit.Write("x.jsonl", content.Replace("one two", "two one", StringComparison.Ordinal));

        AssertRefused("shard 2 of 2 read other data than shard 1 of 2: 'x.jsonl' was changed in between", first, _audit.State(2, 2));
    }

    [Fact]
    public void Another_manifest()
    {
        var first = _audit.State(1, 2);
        WriteManifest("text.diversity.ttr", "text.diversity.ent-n");
        var second = _audit.State(2, 2);

        AssertRefused("does not belong to", first, second);
        AssertRefused("the manifest, or a file that it names, was another", first, second);
    }

    [Fact]
    public void A_model_that_was_loaded_from_another_file()
    {
        _audit.Write("embed.onnx", "one");
        _audit.Write("tokenizer.json", "{}");
        _audit.WriteManifest("text", """ "synthetic": "x.jsonl" """, ["text.diversity.ttr"], """, "models": { "text-embedder": { "onnx": "embed.onnx", "tokenizer": "tokenizer.json" } } """);
        string[] states = [_audit.State(1, 2), _audit.State(2, 2)];
        _audit.Merged(states);

        _audit.Write("embed.onnx", "two");
        AssertRefused("its models, or the files that they are loaded from, were others", states[0], _audit.State(2, 2));
        AssertRefused("its models, or the files that they are loaded from, were others", _audit.State(1, 2), Second("one"));
    }

    [Fact]
    public void A_manifest_that_changed_afterwards()
    {
        var states = _audit.States(2);
        WriteManifest("text.diversity.ttr", "text.diversity.ent-n");

        AssertRefused("the states are not of this manifest", states);
    }

    [Fact]
    public void Another_seed() => AssertRefused("its seed is 7, not 42", _audit.State(1, 2), _audit.State(2, 2, seed: 7));

    [Fact]
    public void A_seed_that_the_shards_have_not()
    {
        var refusal = Assert.Throws<AuditException>(() => Audit.Merge(_audit.States(2), _audit.Manifest, new AuditOptions { Seed = 7 }));
        Assert.Contains("the shards were audited with the seed 42", Assert.Single(refusal.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_merged_is_what_was_looked_at_whatever_became_of_the_file()
    {
        var state = _audit.State(1, 1);
        var held = File.ReadAllBytes(state);
        using var shards = ShardSet.Open([state]);
        File.Delete(state);
        File.WriteAllText(state, "something else");

        Assert.Equal(800, Assert.Single(Assert.Single(shards.States).Header.Data).Records);
        Assert.Equal(800, Assert.Single(shards.States).Read(static (header, _) => header.Data[0].Records));
        Assert.Equal("DASTATE\n"u8, held.AsSpan(0, 8));
    }

    [Fact]
    public void A_file_that_is_no_state()
    {
        AssertRefused("the file is no partial state", _audit.Write("x.dastate", "hello"));
        AssertRefused("the file is no partial state", _audit.Write("empty.dastate", ""));
        AssertRefused("there is no such file", Path.Combine(_audit.Folder, "nowhere.dastate"));
        AssertRefused("is a directory, not a file", _audit.Folder);
    }

    [Fact]
    public void A_state_of_another_form()
    {
        var state = _audit.State(1, 1);
        var bytes = File.ReadAllBytes(state);
        bytes[8] = 9;
        File.WriteAllBytes(state, bytes);

        AssertRefused("the state has form 9, and this version of the tool reads form 2", state);
    }

    [Fact]
    public void A_state_of_which_any_byte_is_damaged_or_missing()
    {
        var state = _audit.State(1, 1);
        var bytes = File.ReadAllBytes(state);
        for (var at = 9; at < bytes.Length; at += 41)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x10;
            File.WriteAllBytes(state, damaged);
            AssertRefused("cut off or damaged", state);
            File.WriteAllBytes(state, bytes[..at]);
            AssertRefused("cut off", state);
        }
    }

    private string Second(string model)
    {
        _audit.Write("embed.onnx", model);
        return _audit.State(2, 2);
    }

    private void WriteManifest(params string[] metrics) => _audit.WriteManifest("text", """ "synthetic": "x.jsonl" """, metrics);

    private void AssertRefused(string why, params string[] states)
    {
        var refusal = Assert.Throws<AuditException>(() => _audit.Merged(states));
        Assert.Contains(refusal.Diagnostics, diagnostic => diagnostic.Message.Contains(why, StringComparison.Ordinal));
        Assert.All(refusal.Diagnostics, static diagnostic => Assert.InRange((int)diagnostic.Code, 2001, 2003));
    }
}
