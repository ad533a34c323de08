using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Batch;

/// <summary>Writes decisions, each on one line: what they share from its kept bytes, the rest afresh.</summary>
internal sealed class DecisionLine(IPartForm form, bool isFull)
{
    /// <summary>The printable ASCII letters that JSON writes as they are.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except(['"', '\\'])]);

    /// <summary>The members for a status, by the number of the status.</summary>
    private static readonly byte[][] Statuses =
        [.. Enum.GetValues<TriageStatus>().Select(s => Encoding.UTF8.GetBytes($",\"status\":\"{DecisionWords.Of(s)}\""))];

    private readonly Fragments _fragments = new(form);
    private readonly LineBuffer _line = new();

    /// <summary>The line with its break, to be used before the next call.</summary>
    public ReadOnlySpan<byte> Write(TriageDecision decision)
    {
        _line.Clear();
        Part("{\"ruleSet\":"u8, decision.Pack);
        if (decision.CaseId is { } id) Text(",\"caseId\":"u8, id);
        Date(",\"asOf\":"u8, decision.AsOf);
        _line.Append(Statuses[(int)decision.Status]);
        Part(",\"disposition\":"u8, decision.Disposition);
        Part(",\"possibleDisposition\":"u8, decision.PossibleDisposition);
        if (isFull)
        {
            Part(",\"dispositionTitle\":"u8, decision.DispositionTitle);
            Part(",\"instruction\":"u8, decision.Instruction);
        }

        Parts(",\"redFlags\":"u8, decision.RedFlags);
        Parts(",\"outOfScope\":"u8, decision.OutOfScope);
        Parts(",\"nerveRoots\":"u8, decision.NerveRoots);
        Part(",\"directionalPreference\":"u8, decision.DirectionalPreference);
        Write(decision.Reevaluation);
        Write(decision.Treatments);
        Parts(",\"investigations\":"u8, decision.Investigations);
        Parts(",\"advice\":"u8, decision.Advice);
        if (isFull)
        {
            Part(",\"safetyNet\":"u8, decision.SafetyNet);
            Parts(",\"notCovered\":"u8, decision.NotCovered);
            Part(",\"disclaimer\":"u8, decision.Disclaimer);
        }

        Parts(",\"questions\":"u8, decision.Questions);
        _line.Append("}\n"u8);
        return _line.Written;
    }

    private void Write(Reevaluation? reevaluation)
    {
        _line.Append(",\"reevaluation\":"u8);
        if (reevaluation is null)
        {
            _line.Append("null"u8);
            return;
        }

        Date("{\"dueOn\":"u8, reevaluation.DueOn);
        _line.Append(",\"dueInDays\":"u8);
        _line.Append(reevaluation.DueInDays);
        _line.Append(",\"reasons\":["u8);
        for (var i = 0; i < reevaluation.Reasons.Count; i++)
        {
            var reason = reevaluation.Reasons[i];
            Part(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8, reason.Id);
            if (isFull) Part(",\"title\":"u8, reason.Title);
            Date(",\"dueOn\":"u8, reason.DueOn);
            Parts(",\"rules\":"u8, reason.Rules);
            _line.Append((byte)'}');
        }

        _line.Append("]}"u8);
    }

    private void Write(IReadOnlyList<Treatment> treatments)
    {
        _line.Append(",\"treatments\":["u8);
        var isFirst = true;
        foreach (var treatment in ItemsOf(treatments))
        {
            if (!isFirst) _line.Append((byte)',');
            if (treatment.Stance == Stance.Withheld) WriteWithheld(treatment);
            else _line.Append(_fragments.Of(treatment));
            isFirst = false;
        }

        _line.Append((byte)']');
    }

    /// <summary>There are as many of them as reasons to withhold, so what is shared is not the treatment but what it consists of.</summary>
    private void WriteWithheld(Treatment treatment)
    {
        Part("{\"id\":"u8, treatment.Id);
        if (isFull) Part(",\"title\":"u8, treatment.Title);
        Part(",\"stance\":\"withheld\",\"dose\":"u8, treatment.Dose);
        if (isFull) Part(",\"why\":"u8, treatment.Why);
        Part(",\"rules\":"u8, treatment.Rules);
        if (isFull)
        {
            PartIfAny(",\"timeline\":"u8, treatment.Timeline);
            PartIfAny(",\"note\":"u8, treatment.Note);
            PartIfAny(",\"evidence\":"u8, treatment.Evidence);
            PartIfAny(",\"protocol\":"u8, treatment.Protocol);
            Part(",\"measures\":"u8, treatment.Measures);
        }

        _line.Append((byte)'}');
    }

    private void PartIfAny(ReadOnlySpan<byte> name, object? part)
    {
        if (part is not null) Part(name, part);
    }

    private void Part(ReadOnlySpan<byte> name, object? part)
    {
        _line.Append(name);
        _line.Append(part is null ? "null"u8 : _fragments.Of(part));
    }

    private void Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> parts)
        where T : class
    {
        _line.Append(name);
        _line.Append((byte)'[');
        var isFirst = true;
        foreach (var part in ItemsOf(parts))
        {
            if (!isFirst) _line.Append((byte)',');
            _line.Append(_fragments.Of(part));
            isFirst = false;
        }

        _line.Append((byte)']');
    }

    /// <summary>An engine gives arrays of one kind or another, which are read faster as such.</summary>
    private static ReadOnlySpan<T> ItemsOf<T>(IReadOnlyList<T> parts) => parts switch
    {
        T[] array => array,
        ImmutableArray<T> array => array.AsSpan(),
        _ => parts.ToArray(),
    };

    private void Date(ReadOnlySpan<byte> name, DateOnly date)
    {
        _line.Append(name);
        _line.Append(date);
    }

    /// <summary>A text that comes with the case: no other has it, so it is not kept.</summary>
    private void Text(ReadOnlySpan<byte> name, string text)
    {
        _line.Append(name);
        _line.Append((byte)'"');
        _line.Append(text.AsSpan().ContainsAnyExcept(Plain)
            ? JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes
            : Encoding.UTF8.GetBytes(text));
        _line.Append((byte)'"');
    }
}
