package com.easyecom.acceptance.businessdays;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The accounts, and which of them stand for what posting rules name. */
final class ChartModel {

  final Map<String, AccountModel> accounts = new TreeMap<>();
  final Map<String, String> roles = new HashMap<>();

  /** What accounts stand, or once stood, for, by their codes. */
  private final Map<String, String> chosen = new HashMap<>();

  ChartModel() {
    seed("1000", "Cash", "asset", "cash");
    seed("1100", "Accounts receivable", "asset", "receivables");
    seed("1200", "Inventory", "asset", "inventory");
    seed("2000", "Accounts payable", "liability", "payables");
    seed("2100", "Sales tax payable", "liability", "sales_tax");
    seed("3000", "Owner's equity", "equity", "equity");
    seed("3100", "Retained earnings", "equity", "retained_earnings");
    seed("4000", "Sales", "revenue", "sales");
    seed("4100", "Sales discounts", "revenue", "discounts");
    seed("4200", "Sales returns", "revenue", "sales_returns");
    seed("5000", "Cost of goods sold", "expense", "cost_of_goods_sold");
    seed("5100", "Inventory shrinkage", "expense", "shrinkage");
    accounts.put("6000", new AccountModel("6000", "Operating expenses", "expense"));
  }

  private void seed(String code, String name, String type, String role) {
    accounts.put(code, new AccountModel(code, name, type));
    choose(role, code);
  }

  /** From now on. */
  void choose(String role, String code) {
    roles.put(role, code);
    chosen.put(code, role);
  }

  /** The account that stands for it now. */
  String of(String role) {
    return roles.get(role);
  }

  /** Whether it stands, or once stood, for something else. */
  boolean isOfAnother(String role, String code) {
    return !chosen.getOrDefault(code, role).equals(role);
  }

  boolean isStanding(String code) {
    return roles.containsValue(code);
  }

  /** Of those that the shop made itself, and that are not archived. */
  List<AccountModel> own() {
    return accounts.values().stream().filter(one -> one.id != 0 && !one.isArchived).toList();
  }

  /** What entries of people may touch. */
  List<AccountModel> open() {
    return accounts.values().stream()
        .filter(one -> !one.isArchived && !one.code.equals("1200"))
        .toList();
  }
}
